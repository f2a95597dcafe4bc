package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// R79, R35: a debtor who is not content is answered, and an agent after a hard call is seen.
class VoicesIT extends Floor {
  private Page lead() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea", "Léa Morel", Set.of(Role.LEAD), Language.EN, "+33639989990", PASSWORD)));
    Page page = page(ColorScheme.DARK, 1366, 768);
    Desk.signIn(page, "lea");
    return page;
  }

  @Test
  void dissatisfactionIsNotedByKeyAnsweredByALeadAndReadInTheThread() {
    var account = account("Menuiserie Blanc", "840.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    desk.press("Shift+Alt+D").focus("#desk-dissatisfied-words");
    desk.type("deux lettres pour une facture").picture("desk-dissatisfied");
    Axe.sound(desk.page, "desk-dissatisfied");
    desk.press("Control+Enter").sees("la personne responsable répond");
    desk.press("Shift+F2").phase("WRAP_UP");
    desk.press("Shift+Alt+B");
    assertThat(desk.find(".wrap-up #desk-pause-hard")).containsText("✓");
    desk.picture("desk-pause-hard");
    desk.press("Enter").phase("PAUSED");
    assertThat(one("SELECT reason FROM presence")).isEqualTo("after_hard_call");
    Page lead = lead();
    lead.navigate("/floor");
    assertThat(lead.locator("#floor-hard")).containsText("Marie Delmas");
    Axe.sound(lead, "floor-hard");
    Look.picture(lead, "floor-hard");
    lead.navigate("/follow-up?show=dissatisfied");
    assertThat(lead.locator("vaadin-grid:visible").first()).containsText("deux lettres");
    Axe.sound(lead, "follow-up-dissatisfied");
    Look.picture(lead, "follow-up-dissatisfied");
    lead.getByLabel("Answer Menuiserie Blanc").click();
    lead.locator(".side-panel textarea").fill("Apologised by telephone.");
    lead.keyboard().press("Control+Enter");
    assertThat(lead.getByText("It stands in the account’s thread")).isVisible();
    lead.navigate("/accounts/file/" + account.value());
    assertThat(lead.locator("[data-kind=VOICED]")).containsText("Apologised by telephone.");
    lead.navigate("/audit?what=work");
    assertThat(lead.locator("#audit")).containsText("Dissatisfaction answered");
    Axe.sound(lead, "audit");
    Look.picture(lead, "audit");
  }
}
