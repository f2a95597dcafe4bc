package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Utc;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// N10, R90: what a dial would meet is told before it, in words and a sign; a lead lifts our own
/// limits and nothing else; the debtor's hours bind; experts read keywords.
class GateIT extends Floor {
  private Page lead() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Morel", Set.of(Role.LEAD), Language.EN, "+33639989990", PASSWORD)));
    Page page = page(ColorScheme.DARK, 1366, 768);
    Desk.signIn(page, "lea");
    return page;
  }

  // As often as a day allows.
  private void rungAllDay(AccountId account) {
    for (int minutes = 1; minutes <= 20; minutes++) {
      rung(account, Duration.ofMinutes(minutes));
    }
  }

  private void rung(AccountId account, Duration ago) {
    jdbc.sql(
            """
            INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback,
              status, requested_at, ringing_at, ended_at, wrapped_up_at, news_at, disposition, policy_key,
              policy_version, policy_inputs)
            SELECT :agent, a.id, a.debtor_id, c.phone, UUID(), FALSE, 'NO_ANSWER', :at, :at, :at, :at, :at,
              'no_answer', 'heard-at-once', 1, '{}' FROM account a JOIN contact c ON c.debtor_id = a.debtor_id
            WHERE a.id = :account
            """)
        .param("agent", agent.value())
        .param("at", Utc.of(clock.instant().minus(ago)))
        .param("account", account.value())
        .update();
  }

  private void light(String light, String words) {
    assertThat(desk.find("#desk-gate")).hasAttribute("data-light", light);
    assertThat(desk.find("#desk-gate")).containsText(words);
  }

  @Test
  void aLeadLiftsALimitByKeyboardAndTheAgentSeesItAtOnce() {
    var account = account("Menuiserie Blanc", "840.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    light("green", "Appel permis");
    assertThat(desk.find("#desk-gate")).containsText("24 h : 0 / 20");
    Axe.sound(desk.page, "desk-gate-green");
    desk.find("#desk-release").click();
    desk.phase("READY");
    rungAllDay(account);
    desk.page.navigate("/accounts/file/" + account.value());
    desk.find(".account-actions .call-key").waitFor();
    desk.press("Alt+c");
    desk.page.waitForURL("**/desk");
    desk.phase("PREVIEW");
    light("red", "Appel refusé maintenant");
    desk.picture("desk-gate-red");
    Axe.sound(desk.page, "desk-gate-red");
    desk.press("F2").sees("20 appels en 24 heures").phase("PREVIEW");
    assertThat(count("phone_call WHERE click_id IS NOT NULL AND status <> 'NO_ANSWER'")).isZero();
    desk.press("Shift+Alt+Y").focus("#desk-lift-words").type("attend notre appel");
    desk.press("Control+Enter").sees("Les chefs d’équipe ont votre question");
    Page lead = lead();
    lead.navigate("/floor");
    lead.locator("[data-lift]").waitFor();
    Look.settled(lead);
    Axe.sound(lead, "floor-lifts");
    Look.picture(lead, "floor-lifts");
    lead.keyboard().press("Shift+Alt+Y");
    lead.waitForFunction("() => document.activeElement.closest('[data-lift]')");
    lead.keyboard().type("he asked for it");
    lead.keyboard().press("Tab");
    lead.keyboard().press("Tab");
    lead.keyboard().press("Enter");
    assertThat(lead.locator("[data-lift]")).isHidden();
    light("amber", "Permis, avec attention");
    assertThat(desk.find("#desk-gate")).containsText("Léa Morel permet un appel");
    desk.picture("desk-gate-lifted");
    desk.press("F2").phase("CONNECTED");
    assertThat(count("audit_event WHERE action = 'rule.overridden'")).isEqualTo(1);
  }

  @Test
  void hoursThatDoNotSuitAreNotedByKeyAndRefuseTheNextDial() {
    account("Menuiserie Blanc", "840.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW");
    desk.press("Shift+Alt+J").focus("#desk-hours-said");
    desk.page.keyboard().press("ArrowDown");
    desk.page.locator("vaadin-select-item[focused]").waitFor();
    desk.page.keyboard().press("End");
    desk.page.keyboard().press("Enter");
    assertThat(desk.find("#desk-hours-to")).isHidden();
    for (String day : new String[] {"sam.", "dim."}) {
      desk.find("#desk-hours-days").getByText(day).click();
    }
    desk.picture("desk-hours");
    Axe.sound(desk.page, "desk-hours");
    desk.press("Control+Enter").sees("plus aucun appel à ces heures");
    light("red", "a demandé à ne pas être appelé");
    assertThat(desk.find("#desk-lift")).isHidden();
    desk.press("F2").phase("PREVIEW");
    assertThat(count("phone_call")).isZero();
  }

  @Test
  void anExpertReadsKeywordsByKeyInMidCallAndItIsRemembered() {
    account("Menuiserie Blanc", "840.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.find("#desk-say").waitFor();
    desk.press("Shift+Alt+G").find("#desk-keywords").waitFor();
    desk.picture("desk-keywords");
    Axe.sound(desk.page, "desk-keywords");
    desk.open().phase("CONNECTED").find("#desk-keywords").waitFor();
    assertThat(one("SELECT guidance FROM agent WHERE login = 'marie'")).isEqualTo("EXPERT");
    desk.press("Shift+Alt+G");
    assertThat(desk.find("#desk-keywords")).hasCount(0);
    assertThat(desk.find("#desk-say")).isVisible();
  }
}
