package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.EmptyTables;
import fr.entente.TestSetup;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Listening;
import fr.entente.listening.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The trainer's pages by keyboard, on a small content folder: try, write, train, publish. Has an
/// application of its own, because publishing writes files.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"entente.jobs=false", "entente.demo=false", "spring.datasource.url=test"})
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
@DirtiesContext
class ListeningIT {
  private static final Path FOLDER = folder();

  @LocalServerPort int port;
  @Autowired Agents agents;
  @Autowired Listening listening;
  private BrowserContext context;
  private Page page;

  @DynamicPropertySource
  static void smallContent(DynamicPropertyRegistry settings) {
    settings.add("entente.detection.location", () -> FOLDER.resolve("content"));
    settings.add("entente.detection.models", () -> FOLDER.resolve("models"));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("listening");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path cash() {
    return FOLDER.resolve("content/fr/examples/cash_flow_hidden.tsv");
  }

  @BeforeEach
  void aSmallFolderInForce() throws IOException {
    Files.createDirectories(cash().getParent());
    Files.writeString(
        cash(),
        "note\tla trésorerie est tendue\nnote\tla trésorerie est vide\nnote\tplus de trésorerie\n"
            + "note\tla trésorerie manque ce mois\n");
    Files.writeString(
        cash().resolveSibling("none.tsv"),
        "note\tle virement est parti\nnote\tle virement est fait\nnote\tle virement part demain\n"
            + "note\tbonjour madame\n");
    listening.poll();
  }

  private void open(Language language, ColorScheme scheme) {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "thomas", "Thomas", Set.of(Role.TRAINER), language, null, Floor.PASSWORD)));
    context = Chromium.made("http://127.0.0.1:" + port);
    page = Chromium.page(context, scheme, 1366, 768);
    Desk.signIn(page, "thomas");
    page.navigate("/listening");
    page.locator("#try-sentence").waitFor();
  }

  @AfterEach
  void close() {
    page.navigate("about:blank");
    context.close();
  }

  private void sound(String where) {
    Axe.readable(page, where);
  }

  private Locator area(String id) {
    return page.locator("#" + id + " textarea");
  }

  private void type(String id, String text) {
    Look.settled(page);
    area(id).pressSequentially(text);
  }

  /// By keyboard: tabs are walked with the arrows.
  private void tab(String name) {
    Locator tab =
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    // A dialog that closes or a list that is filled gives the focus back a moment later.
    Look.settled(page);
    tab.press("Enter");
    page.waitForFunction("tab => tab.selected", tab.elementHandle());
  }

  @Test
  void aTrainerTriesASentenceWritesAnExampleAndPublishesIt() throws IOException {
    open(Language.FR, ColorScheme.LIGHT);
    type("try-sentence", "la tresorerie est un peu tendue");
    page.locator("#try-label").waitFor();
    assertThat(page.locator("#try-reason").textContent()).isNotBlank();
    page.locator(".neighbours li").first().waitFor();
    sound("try");

    tab("Phrases et exemples");
    type("entry-text", "on gratte les fonds de tiroir");
    area("entry-text").press("Control+Enter");
    page.locator(".entries .banner[data-tone=success]").waitFor();
    sound("entries");
    assertThat(Files.readString(cash())).doesNotContain("tiroir");

    tab("Publier");
    page.locator("#publish-train").press("Enter");
    page.locator("#comparison").waitFor();
    sound("comparison");
    page.locator("#publish-reason input").fill("une tournure de plus");
    page.locator("#publish-do").press("Enter");
    page.locator(".publish .banner[data-tone=error]").waitFor();
    measureTheDraft();
    page.locator("#publish-do").press("Enter");
    page.locator(".publish .banner[data-tone=success]").waitFor();
    page.waitForFunction("() => !document.querySelector('#comparison')");
    assertThat(Files.readString(cash())).endsWith("\ton gratte les fonds de tiroir\n");
    assertThat(listening.read(Remark.noted(Language.FR, "bonjour")).version())
        .isEqualTo(listening.detector().orElseThrow().version());
    sound("published");
  }

  private void measureTheDraft() {
    tab("Mesurer");
    page.locator("#measure-version").click();
    page.locator("#measure-version vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText("Brouillon"))
        .click();
    page.locator("#measure-held").press("Enter");
    page.locator("#measure-columns").waitFor();
    sound("columns");
    tab("Publier");
  }

  @Test
  void everyTabIsAccessibleInEnglishAndDark() {
    open(Language.EN, ColorScheme.DARK);
    type("try-sentence", "the till is empty");
    page.locator("#try-label").waitFor();
    sound("try");
    tab("Phrases and examples");
    page.locator("#entry-grid").waitFor();
    sound("entries");
    tab("Measure");
    page.locator("#measure-held").press("Enter");
    page.locator("#miss-grid").waitFor();
    sound("measure");
    tab("Publish");
    page.locator("#publish-train").waitFor();
    sound("publish");
    tab("Quality");
    page.locator("#quality-grid").waitFor();
    sound("quality");
  }
}
