package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.EmptyTables;
import fr.entente.TestClock;
import fr.entente.TestSetup;
import fr.entente.accounts.AccountBuilder;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.Texts;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The trainer's studio by keyboard: a script of ten steps from nothing until an agent reads it;
/// two trainers in one draft. Has an application of its own, on a folder without a first call.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"entente.jobs=false", "entente.demo=false", "spring.datasource.url=test"})
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
@DirtiesContext
class StudioIT {
  private static final Path FOLDER = folder();
  private static final int STEPS = 10;

  @LocalServerPort int port;
  @Autowired Agents agents;
  @Autowired Scripts scripts;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private final List<BrowserContext> contexts = new ArrayList<>();

  @RegisterExtension
  final AfterTestExecutionCallback pictureOfAFailure =
      test -> test.getExecutionException().ifPresent(_ -> photograph(test.getDisplayName()));

  private void photograph(String test) {
    var pages = contexts.stream().flatMap(context -> context.pages().stream()).toList();
    for (int i = 0; i < pages.size(); i++) {
      Look.asItIs(pages.get(i), "failed-StudioIT-" + test.replaceAll("\\W+", "-") + i);
    }
  }

  @DynamicPropertySource
  static void ownContent(DynamicPropertyRegistry settings) {
    settings.add("entente.scripts.location", () -> FOLDER.toString());
  }

  /// What every script needs, and one other script.
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("studio");
      Path shipped = Path.of("scripts-content");
      var files = new ArrayList<>(List.of("settings.yml"));
      for (String passage :
          List.of(
              "listening",
              "negotiation",
              "closing",
              "objections",
              "objections-company",
              "detection",
              "detection-company",
              "crisis")) {
        files.add("_shared/fr/" + passage + ".md");
        files.add("_shared/en/" + passage + ".md");
      }
      for (String file : files) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(shipped.resolve(file), folder.resolve(file));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void trainersAndAnAgent() {
    hire("thomas", "Thomas", Role.TRAINER, Language.FR);
    hire("tina", "Tina", Role.TRAINER, Language.EN);
    hire("marie", "Marie", Role.AGENT, Language.FR);
  }

  private void hire(String login, String name, Role role, Language language) {
    RunAs.system(() ->
        agents.create(new NewAgent(login, name, Set.of(role), language, null, Floor.PASSWORD)));
  }

  private Page page(String login, ColorScheme scheme) {
    var context = Chromium.made("http://127.0.0.1:" + port);
    contexts.add(context);
    Page page = Chromium.page(context, scheme, 1366, 768);
    Desk.signIn(page, login);
    return page;
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
  }

  /// Begins a script from the library, by keyboard.
  private void begin(Page page, String title) {
    page.navigate("/scripts");
    page.locator("#script-new").press("Enter");
    page.locator("#new-title input").pressSequentially(title);
    page.keyboard().press("Control+Enter");
    outline(page);
  }

  private void outline(Page page) {
    page.waitForFunction("() => document.activeElement?.matches('.script-outline')");
    Look.settled(page);
  }

  private void focused(Page page, String field) {
    page.waitForFunction("field => document.activeElement?.closest(field)", field);
  }

  /// The words of the step at the outline's row: aim, sentence, what it is for.
  private void write(Page page, int number, String sentence, String tag) {
    page.keyboard().press("Enter");
    focused(page, "#step-title");
    page.keyboard().press("Tab");
    page.keyboard().type("faire le pas " + number);
    page.keyboard().press("Tab");
    focused(page, "#step-say");
    page.keyboard().type(sentence);
    Look.settled(page);
    page.locator("#step-tags input").focus();
    page.keyboard().type(tag);
    page.locator("vaadin-multi-select-combo-box-item:visible").first().waitFor();
    page.keyboard().press("Enter");
    Look.settled(page);
    page.keyboard().press("Escape");
    Look.settled(page);
    page.keyboard().press("Escape");
    outline(page);
  }

  /// A new answer of the step, and behind it a new step, to which the outline goes on.
  private void answer(Page page, String words, String next) {
    page.keyboard().press("+");
    focused(page, ".answer-fields");
    page.keyboard().press("Control+a");
    page.keyboard().type(words);
    page.keyboard().press("Tab");
    page.keyboard().type(next);
    page.keyboard().press("Enter");
    page.locator(".script-editor .banner[data-tone=success]").waitFor();
    Look.settled(page);
    page.keyboard().press("Escape");
    outline(page);
    page.keyboard().press("ArrowDown");
    Look.settled(page);
  }

  @Test
  void aScriptOfTenStepsIsBuiltCheckedPreviewedAndPublishedByKeyboard() {
    Page page = page("thomas", ColorScheme.LIGHT);
    begin(page, "First call company");
    for (int number = 1; number < STEPS; number++) {
      write(
          page, number, "Nous en sommes au pas " + number + ", cela vous convient ?", "ouverture");
      answer(page, "Oui", "Pas " + (number + 1));
    }
    write(page, STEPS, "Merci à vous, et bonne journée.", "clôture");
    page.locator("#faults[data-errors]:not([data-errors='0'])").waitFor();
    Look.picture(page, "studio-outline-fr-light");
    Axe.sound(page, "editor");

    // Nobody proves who they are, and the way to the end has no outcome yet: the list says so.
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    focused(page, ".answer-fields");
    page.locator(".effect-choice input").first().focus();
    page.keyboard().type("identité");
    page.locator("vaadin-combo-box-item:visible").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    Look.settled(page);
    page.locator(".answer-outcome input").last().focus();
    page.keyboard().type("Rappel");
    page.locator("vaadin-combo-box-item:visible").first().waitFor();
    page.keyboard().press("Enter");
    Look.settled(page);
    page.locator("#faults[data-errors='0']").waitFor();

    page.locator("#studio-preview").press("Enter");
    page.locator("#preview[data-step=open]").waitFor();
    focused(page, "#preview");
    for (int number = 1; number < STEPS; number++) {
      Look.settled(page);
      page.keyboard().press("1");
      page.locator("#preview .step-title:text-is('Pas " + (number + 1) + "')").waitFor();
    }
    Look.picture(page, "studio-preview-fr-light");
    Axe.sound(page, "preview");

    page.locator("#studio-publish").press("Enter");
    page.locator(
            ".publish-dialog .banner[data-tone=success], vaadin-dialog .banner[data-tone=success]")
        .first()
        .waitFor();
    focused(page, "#publish-note");
    page.keyboard().type("le premier script");
    Look.picture(page, "studio-publish-fr-light");
    Axe.sound(page, "publish");
    page.locator("#publish-do").press("Enter");
    page.locator(".script-library .banner[data-tone=success]").waitFor();
    scripts.poll();
    page.reload();
    Look.picture(page, "studio-library-fr-light");
    Axe.sound(page, "library");

    var run =
        RunAs.system(() ->
            scripts.start("first-call-company", Language.FR, new ScriptFacts(Map.of(), false)));
    assertThat(run.orElseThrow().step().say()).startsWith("Nous en sommes au pas 1");
    onTheDesk();
  }

  private void onTheDesk() {
    LocalDate today = LocalDate.now(clock);
    long creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, collector) VALUES ('Grossiste Durand', 'CREDITOR') RETURNING id")
            .query(Long.class)
            .single();
    var account =
        AccountBuilder.anAccount(jdbc)
            .of(creditor)
            .named("Garage Morel")
            .reachableAt("+33199001234")
            .owing("800.00", today.minusDays(40))
            .save(today);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    Page desk = page("marie", ColorScheme.LIGHT);
    new Desk(desk).open();
    desk.keyboard().press("F2");
    desk.locator("#desk-say:text('Nous en sommes au pas 1')").waitFor();
    Look.picture(desk, "studio-desk-fr-light");
  }

  @Test
  void aSentenceOfAMailIsWordedAndPutInForceByKeyboard() {
    Page page = page("thomas", ColorScheme.LIGHT);
    page.navigate("/words");
    page.locator("#words-search input").focus();
    page.keyboard().type("mail.hello");
    page.locator("#words-list vaadin-button:text-is('mail.hello')").first().press("Enter");
    focused(page, "#word-fr");
    page.keyboard().press("Control+a");
    page.keyboard().type("Bien le bonjour, {0},");
    page.locator(".banner[data-tone=information]").waitFor();
    Look.settled(page);
    Look.picture(page, "words-fr-light");
    Axe.sound(page, "words");

    page.locator("#words-publish").press("Enter");
    focused(page, "#publish-note");
    page.keyboard().type("plus chaleureux");
    page.locator("#publish-do").press("Enter");
    page.getByText("Ces mots sont en vigueur").waitFor();
    scripts.poll();

    assertThat(new Texts(Language.FR).say("outreach.mail.hello", "Nora"))
        .isEqualTo("Bien le bonjour, Nora,");
  }

  @Test
  void twoTrainersInOneDraftSeeEachOtherAndWhatTheOtherWrites() {
    Page thomas = page("thomas", ColorScheme.LIGHT);
    begin(thomas, "Relance");
    Page tina = page("tina", ColorScheme.DARK);
    tina.navigate(thomas.url());
    outline(tina);
    thomas.locator(".presence:text('Tina')").waitFor();
    tina.locator(".presence:text('Thomas')").waitFor();
    thomas.keyboard().press("Enter");
    focused(thomas, "#step-title");
    thomas.keyboard().press("Control+a");
    thomas.keyboard().type("Dire bonjour");
    tina.locator(".script-editor .banner:has-text('Thomas')").waitFor();
    tina.locator(".step-form h2:text-is('Dire bonjour')").waitFor();
    Look.picture(tina, "studio-two-en-dark");
    Axe.sound(tina, "two in one draft");

    // The same step at once: whoever is second is shown what stands there.
    tina.locator("#step-title input").fill("Tina was here");
    thomas.locator(".step-form h2:text-is('Tina was here')").waitFor();
    tina.locator("#studio-other").press("Enter");
    tina.locator("#other-create").press("Enter");
    tina.locator(".other-language[data-step=open]").waitFor();
    Look.picture(tina, "studio-languages-en-dark");
    Axe.sound(tina, "languages");
  }
}
