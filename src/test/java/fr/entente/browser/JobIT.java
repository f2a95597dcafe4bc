package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.simulator.Scenario;
import org.junit.jupiter.api.Test;

/// The job as a person does it, by keyboard alone.
class JobIT extends Floor {
  @Test
  void anAgentWorksFromTheNextAccountToAFivePartPlanAndTheAccountAfterIt() {
    var restaurant = account("Restaurant Le Coin", "5000.00", Scenario.RESTAURANT_OWNER);
    account("Garage Petit", "900.00", Scenario.NO_ANSWER);
    desk.logInByKeyboard("marie").phase("READY");
    desk.press("F2").phase("PREVIEW").sees("Restaurant Le Coin").sees("5\u202f000,00");
    desk.press("F2").phase("CONNECTED").doesNotSee("5\u202f000,00");
    desk.press("F4").sees("5\u202f000,00");
    desk.press("Alt+g").page.locator("[data-detects=cash_flow_hidden]").waitFor();
    desk.page.waitForFunction("() => document.activeElement.hasAttribute('data-detects')");
    desk.settled();
    for (int i = 0; i < 40 && !focusedCard().equals("cash_flow_hidden"); i++) {
      desk.press("Tab");
    }
    assertThat(focusedCard()).isEqualTo("cash_flow_hidden");
    desk.press("Enter");
    desk.page.locator("#desk-prompt[data-label=cash_flow_hidden]").waitFor();
    desk.press("Alt+p").page.locator("#desk-count").waitFor();
    desk.focus("#desk-count").type("5");
    desk.page.locator(".plan-line").nth(4).waitFor();
    desk.press("Control+Enter").sees("5 fois");
    assertThat(
            count(
                "instalment i JOIN commitment c ON c.id = i.commitment_id WHERE c.account_id = "
                    + restaurant.value()
                    + " AND i.amount = 1000.00"))
        .isEqualTo(5);
    desk.writeNote("Attend le virement du traiteur.");
    desk.press("Shift+F2").phase("WRAP_UP");
    desk.page.locator("[data-code=plan][aria-pressed=true]").waitFor();
    desk.press("F2").phase("PREVIEW").sees("Garage Petit");
    assertThat(one("SELECT disposition FROM phone_call")).isEqualTo("plan");
    assertThat(one("SELECT text FROM note")).isEqualTo("Attend le virement du traiteur.");
  }

  @Test
  void twoKeysEndAnUnansweredCallAndBringTheNextAccountUx02() {
    account("Menuiserie Blanc", "4000.00", Scenario.NO_ANSWER);
    account("Garage Petit", "900.00", Scenario.NO_ANSWER);
    desk.logIn("marie").press("F2").phase("PREVIEW").sees("Menuiserie Blanc").countFromHere();
    desk.press("F2").phase("WRAP_UP").press("F2").phase("PREVIEW").sees("Garage Petit");
    assertThat(desk.keys()).isEqualTo(2);
    assertThat(one("SELECT disposition FROM phone_call")).isEqualTo("no_answer");
  }

  private String focusedCard() {
    return (String)
        desk.page.evaluate("() => document.activeElement.getAttribute('data-detects') ?? ''");
  }
}
