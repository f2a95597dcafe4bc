package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.Application;
import fr.entente.TestSetup;
import fr.entente.simulator.Scenario;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/// UX-17, the hard half: the server goes away in mid-call and another one comes up on the same port
/// and database, while the telephone company keeps the line open.
@DirtiesContext
@Order(Integer.MAX_VALUE)
class RestartIT extends Floor {
  @Autowired ConfigurableApplicationContext first;

  @Test
  void aRestartInMidCallComesBackToTheSameStepWithTheDraftAndTheCallUpUx17() {
    account("Restaurant Le Coin", "5000.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    String before = desk.settled().find("#desk-say").textContent();
    desk.press("1");
    desk.page.waitForFunction(
        "before => document.querySelector('#desk-say').textContent !== before", before);
    desk.press("F4").find(".desk-who .overdue").waitFor();
    desk.press("F9").find("#desk-amount").waitFor();
    desk.focus("#desk-amount");
    desk.type("1234").press("Tab");
    desk.writeNote("Avant la panne");
    desk.page.waitForCondition(() -> one(NOTE).equals("Avant la panne"));
    String step = desk.settled().find("#desk-say").textContent();
    String call = one("SELECT id FROM phone_call");

    var settings = settings();
    // Stopped, not closed: the test's own context must still be there at the end.
    first.stop();
    desk.type(", pendant");
    desk.find(".away-server").waitFor();
    assertThat(desk.find("vaadin-connection-indicator")).isHidden();
    assertThat(desk.find(".away-safe")).containsText("l’appel continue au téléphone");
    assertThat(desk.find("desk-timer").first()).hasText("–:–");
    try (var second =
        new SpringApplicationBuilder(Application.class, TestSetup.class).run(settings)) {
      assertThat(second.isRunning()).isTrue();
      // Nobody types a password: the page comes back by itself, to the same call.
      desk.find(".desk[data-phase=CONNECTED] #desk-note").waitFor();
      desk.page.waitForCondition(() -> one(NOTE).equals("Avant la panne, pendant"));
      assertThat(desk.find(".away-band")).isHidden();
      everythingIsThere(step, call);
    }
  }

  private void everythingIsThere(String step, String call) {

    assertThat(desk.find("#desk-say")).hasText(step);
    assertThat(desk.note()).hasValue("Avant la panne, pendant");
    assertThat(desk.find("#desk-amount input")).hasValue(Pattern.compile("1\\s?234.*"));
    assertThat(one("SELECT status FROM phone_call WHERE id = " + call)).isEqualTo("IN_PROGRESS");
    // The line is not only remembered: it still answers to its agent.
    desk.press("Control+Enter").find("#desk-undo").waitFor();
    assertThat(count("commitment WHERE total = 1234.00 AND call_id = " + call)).isEqualTo(1);
    desk.press("Shift+F2").phase("WRAP_UP");
    assertThat(count("phone_call")).isEqualTo(1);
    desk.page.waitForCondition(() -> one("SELECT status FROM phone_call").equals("COMPLETED"));
  }

  private static final String NOTE = "SELECT JSON_VALUE(body, '$.note') FROM desk_draft";

  private String[] settings() {
    return SETTINGS.stream()
        .map(name -> "--" + name + "=" + first.getEnvironment().getRequiredProperty(name))
        .toArray(String[]::new);
  }

  private static final List<String> SETTINGS =
      List.of(
          "server.port",
          "spring.datasource.url",
          "entente.jobs",
          "entente.demo",
          "entente.telephony.account-sid",
          "entente.telephony.auth-token",
          "entente.telephony.caller-id",
          "entente.telephony.public-url",
          "entente.telephony.base-url",
          "entente.telephony.control-url");
}
