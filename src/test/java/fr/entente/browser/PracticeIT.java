package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rehearsal room as an agent uses it, by keyboard alone.
class PracticeIT extends Floor {
  private static final Path SESSIONS = Path.of("src/test/resources/fr/entente/practice/sessions");

  @Test
  void aFivePartPlanPassesAndAThreatFails() throws IOException {
    Page page = room("marie");
    choose(page, "restaurant", "fr");
    List<String> session = session("fr/restaurant-pass.txt");
    say(page, session.subList(0, 6));
    assertThat(page.locator(".practice-step").getAttribute("data-step")).isEqualTo("purpose");
    Axe.sound(page, "the talk");
    Look.picture(page, "practice-talk-fr");
    // Nothing that was said is lost, and it goes on from there.
    page.reload();
    page.locator("#practice-words input").waitFor();
    assertThat(page.locator(".practice-lines").textContent()).contains("la gérante", "transcrit");
    say(page, session.subList(6, session.size()));
    page.keyboard().press("Alt+t");
    assertThat(verdict(page)).isEqualTo("true");
    Axe.sound(page, "the feedback");
    Look.picture(page, "practice-passed-fr");

    page.locator("#practice-again").waitFor();
    Look.settled(page);
    page.keyboard().press("Enter");
    page.locator("#practice-words input").waitFor();
    var threatening = new java.util.ArrayList<>(session);
    threatening.set(
        session.size() - 2, "Sinon, ce sera l'huissier. " + session.get(session.size() - 2));
    say(page, threatening);
    page.keyboard().press("Alt+t");
    assertThat(verdict(page)).isEqualTo("false");
    assertThat(page.locator("[data-criterion=no-threat][data-full=false]").textContent())
        .contains("huissier");
    assertThat(count("account")).isZero();
    assertThat(count("phone_call")).isZero();
    page.reload();
    page.locator("#practice-mine").waitFor();
    Axe.sound(page, "the choice");
    Look.picture(page, "practice-choice-fr");
  }

  @Test
  void moneyInACrisisFailsAndTheProtocolPasses() throws IOException {
    hire("emma", Language.EN);
    Page page = page(ColorScheme.DARK, 1366, 768);
    open(page, "emma");
    choose(page, "crisis", "en");
    say(page, session("en/crisis-fail.txt"));
    page.keyboard().press("Alt+t");
    assertThat(verdict(page)).isEqualTo("false");
    assertThat(page.locator("[data-criterion=debt-dropped][data-full=false]").count()).isOne();
    Axe.sound(page, "the feedback, dark");
    Look.picture(page, "practice-failed-en");
    page.locator("#practice-again").press("Enter");
    page.locator("#practice-words input").waitFor();
    say(page, session("en/crisis-pass.txt"));
    Axe.sound(page, "a crisis, dark");
    Look.picture(page, "practice-crisis-en");
    page.keyboard().press("Alt+t");
    assertThat(verdict(page)).isEqualTo("true");
  }

  @Test
  void digitsChooseAnswersWhereNobodyTypes() {
    Page page = room("marie");
    choose(page, "switchboard", "fr");
    page.locator(".practice-step").focus();
    page.keyboard().press("2");
    page.locator(".practice-step[data-step=gatekeeper]").waitFor();
    assertThat(page.locator(".practice-lines").textContent()).contains("Marc Delorme");
  }

  private Page room(String login) {
    open(desk.page, login);
    return desk.page;
  }

  private void open(Page page, String login) {
    Desk.signIn(page, login);
    page.navigate(address() + "/practice");
    page.locator(".practice-card").first().waitFor();
  }

  private static void choose(Page page, String debtor, String language) {
    page.locator("[data-debtor=" + debtor + "][data-language=" + language + "] vaadin-button")
        .press("Enter");
    page.locator("#practice-words input").waitFor();
    Look.settled(page);
  }

  private static void say(Page page, List<String> lines) {
    for (String line : lines) {
      page.locator("#practice-words input").focus();
      page.keyboard().insertText(line);
      page.keyboard().press("Enter");
      Look.settled(page);
    }
  }

  private static List<String> session(String file) throws IOException {
    return Files.readAllLines(SESSIONS.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("//"))
        .toList();
  }

  private static String verdict(Page page) {
    page.locator(".practice-feedback").waitFor();
    Look.settled(page);
    return page.locator(".practice-feedback").getAttribute("data-passed");
  }
}
