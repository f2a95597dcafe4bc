package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.Agent;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in and being signed out as people see it: in their language, by keyboard, with a
/// sentence and never with a page that answers nothing.
class LoginIT extends Floor {
  private static final String OWN = "girafe plombier octave";

  @BeforeEach
  void anAdministrator() {
    RunAs.system(() ->
        agents.create(
            new NewAgent("boss", "Boss", Set.of(Role.ADMINISTRATOR), Language.FR, null, PASSWORD)));
  }

  @AfterEach
  void nobody() {
    SignIn.out();
  }

  private void become(String login, Set<Role> roles, boolean active) {
    RunAs.system(() -> {
      Agent a = agents.byLogin(login).orElseThrow();
      agents.change(
          new Agent(
              a.id(),
              a.login(),
              a.name(),
              roles,
              a.language(),
              a.guidance(),
              a.deskPhone(),
              active));
    });
  }

  private void type(Page page, String text) {
    page.keyboard().type(text);
    // The button that shows what was typed lies between two fields.
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
  }

  private void given(String login, Language language) {
    hire(login, language);
    SignIn.as("boss", agents);
    agents.setPassword(RunAs.system(() -> agents.byLogin(login)).orElseThrow().id(), PASSWORD);
    SignIn.out();
  }

  @Test
  void whoeverIsDeactivatedInMidWorkReadsWhyAndDoesNothingMore() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie");
    become("marie", Set.of(Role.AGENT), false);
    desk.press("F2");
    desk.page.waitForURL(url -> url.endsWith("/login"));
    assertThat(desk.find(".login-page .banner")).containsText("Votre session a pris fin");
    assertThat(desk.find("vaadin-login-form")).isVisible();
    shown(desk.page, "login-ended");
    assertThat(count("work_item WHERE held_by IS NOT NULL")).isZero();
    // Nor does the cookie of a restart lead back.
    desk.page.navigate("/desk");
    assertThat(desk.page.url()).endsWith("/login");
  }

  @Test
  void anOpenPageLeavesByItselfWhenTheRightsChange() {
    var other = page(ColorScheme.DARK, 1366, 768);
    hire("emma", Language.EN);
    Desk.signIn(other, "emma");
    other.navigate("/today");
    other.locator(".main-layout").waitFor();
    become("emma", Set.of(Role.AGENT, Role.LEAD), true);
    // Nobody touches anything: the page finds out with its next sign of life.
    other.waitForURL(url -> url.endsWith("/login"));
    assertThat(other.locator(".login-page .banner")).isVisible();
    Desk.signIn(other, "emma");
    other.navigate("/floor");
    assertThat(other.locator("h1")).isVisible();
  }

  @Test
  void aPasswordFromTheAdministratorIsReplacedByKeyboardBeforeAnythingElse() {
    given("karim", Language.FR);
    var page = desk.page;
    page.navigate("/worklist");
    page.locator("input[name=username]").fill("karim");
    page.locator("input[name=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/new-password"));
    assertThat(page.locator("h1")).hasText("Choisissez votre mot de passe");
    shown(page, "new-password");
    page.navigate("/worklist");
    page.waitForURL(url -> url.endsWith("/new-password"));
    page.waitForFunction("() => document.activeElement.type === 'password'");
    type(page, PASSWORD);
    type(page, "Bienvenue2026!");
    page.keyboard().type("Bienvenue2026!");
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-password-field[invalid]"))
        .containsText("qu’on essaie en premier");
    page.locator("vaadin-password-field input").nth(1).fill(OWN);
    page.locator("vaadin-password-field input").nth(2).fill(OWN);
    page.keyboard().press("Enter");
    page.locator(".main-layout").waitFor();
    page.navigate("/worklist");
    page.locator(".main-layout").waitFor();
    assertThat(page.url()).endsWith("/worklist");
    // And the new one is good in another browser.
    Desk.signIn(page(ColorScheme.LIGHT, 1366, 768), "karim", OWN);
  }

  @Test
  void theScreenIsTheSameInEnglishAndInTheDark() {
    given("emma", Language.EN);
    var page = page(ColorScheme.DARK, 1366, 768);
    Desk.signIn(page, "emma");
    page.navigate("/new-password");
    assertThat(page.locator("h1")).hasText("Choose your own password");
    shown(page, "new-password-dark");
  }

  @Test
  void onesOwnNewPasswordKeepsThisPageAndEndsTheOthers() {
    Desk.signIn(desk.page, "marie");
    var elsewhere = page(ColorScheme.LIGHT, 1366, 768);
    Desk.signIn(elsewhere, "marie");
    elsewhere.navigate("/today");
    elsewhere.locator(".main-layout").waitFor();
    desk.page.navigate("/password");
    var fields = desk.page.locator("vaadin-password-field input");
    fields.nth(0).fill(PASSWORD);
    fields.nth(1).fill(OWN);
    fields.nth(2).fill(OWN);
    desk.page.keyboard().press("Enter");
    assertThat(desk.find(".banner[data-tone=success]")).isVisible();
    elsewhere.waitForURL(url -> url.endsWith("/login"));
    desk.page.navigate("/today");
    desk.page.locator(".main-layout").waitFor();
    assertThat(desk.page.url()).endsWith("/today");
  }

  private static void shown(Page page, String name) {
    Axe.sound(page, name);
    Look.picture(page, name);
  }

  // As when a computer wakes up.
  private void lookAgain() {
    desk.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
  }

  @Test
  void whoeverDoesNothingIsWarnedAndKeptByAKey() {
    Desk.signIn(desk.page, "marie");
    desk.page.navigate("/today");
    desk.page.locator(".main-layout").waitFor();
    clock.forward(Duration.ofMinutes(28).plusSeconds(30));
    lookAgain();
    assertThat(desk.find(".leave-band")).containsText("Rien n’a été fait ici");
    shown(desk.page, "login-idle");
    desk.press("Shift");
    assertThat(desk.find(".leave-band")).isHidden();
    clock.forward(Duration.ofMinutes(31));
    lookAgain();
    desk.page.waitForURL(url -> url.endsWith("/login"));
    assertThat(desk.find(".login-page .banner")).containsText("rien n’a été fait");
  }
}
