package fr.entente.browser;

import fr.entente.listening.Listening;
import fr.entente.simulator.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The people of the demonstration, heard by the detector in force.
class PersonasIT extends Floor {
  // Of those who may answer, the first: who does depends on the number alone.
  private static final String NUMBER = "+33199000008";

  @Autowired Listening listening;

  @BeforeEach
  void listen() {
    listening.poll();
  }

  private void call(Scenario scenario) {
    account("Restaurant Le Coin", "5000.00", scenario, NUMBER);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
  }

  private void shows(String selector) {
    desk.find(selector).first().waitFor();
  }

  @Test
  void theRestaurantOwnerIsHeardToBeShortOfMoney() {
    call(Scenario.RESTAURANT_OWNER);
    desk.press("F4").find(".desk-who .overdue").waitFor();
    shows(
        "#desk-prompt[data-preview=false]:is([data-label=cash_flow_hidden],"
            + " [data-label=bank_problem_hidden])");
    desk.picture("persona-restaurant-owner");
  }

  @Test
  void theSwitchboardIsHeardToKeepCallersFromTheAccounts() {
    call(Scenario.ACCOUNTS_DEPARTMENT);
    shows("#desk-prompt[data-preview=false][data-label=accounting_unreachable]");
    desk.picture("persona-accounts-department");
  }

  @Test
  void theDesperateManAlarms() {
    call(Scenario.CRISIS);
    shows("#desk-alarm[data-shown=true]");
    desk.picture("persona-crisis");
  }

  @Test
  void theAngryOneGetsTheAnswerForAnger() {
    call(Scenario.AGGRESSIVE);
    shows("#desk-prompt[data-preview=false][data-label=aggression]");
    desk.picture("persona-aggressive");
  }
}
