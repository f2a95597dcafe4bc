package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.simulator.ApiFault;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the agent is told when the line does not do as asked, and that no key or click means more
/// than what was read.
class LineIT extends Floor {
  private static final String END = "POST /Calls/{Sid}.json";
  private static final String PARTICIPANT = "Participants/{CallSid}.json";

  @AfterEach
  void fairWeather() {
    Exchange.PHONES.faults().clear();
  }

  private void onTheLine() {
    account("Restaurant Le Coin", "800.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
  }

  private String status() {
    return one("SELECT status FROM phone_call");
  }

  @Test
  void aRefusedHangUpIsSaidNobodyDialsOverItAndItIsRepeated() {
    Exchange.PHONES.faults().api(ApiFault.INTERNAL_ERROR, END, FaultPlan.ALWAYS);
    onTheLine();
    account("Bar des Sports", "700.00", Scenario.ANSWERS);
    desk.press("Shift+F2").sees("peut-être encore ouverte");
    assertThat(status()).isEqualTo("IN_PROGRESS");
    clock.forward(Duration.ofSeconds(10));
    desk.phase("WRAP_UP").sees("peut-être encore ouverte");
    desk.press("Enter").phase("READY").press("F2").phase("PREVIEW").press("F2");
    desk.settled().phase("PREVIEW").sees("personne n’est appelé avant qu’elle soit fermée");
    assertThat(count("phone_call")).isEqualTo(1);
    assertThat(Exchange.PHONES.liveCalls()).isEqualTo(2);
    Exchange.PHONES.faults().clear();
    clock.forward(Duration.ofSeconds(16));
    await().until(() -> Exchange.PHONES.liveCalls() == 0);
    assertThat(desk.find("#desk-line-alarm")).not().containsText("encore ouverte");
    assertThat(status()).isEqualTo("COMPLETED");
    desk.press("F2").phase("CONNECTED");
  }

  @Test
  void aFailedMuteIsAnAlarmAndASlowHoldIsPendingUntilItIsSo() {
    onTheLine();
    Exchange.PHONES.faults().api(ApiFault.INTERNAL_ERROR, PARTICIPANT, FaultPlan.ALWAYS);
    desk.press("Shift+F8");
    assertThat(desk.find("#desk-line-alarm")).containsText("PAS coupé");
    assertThat(one("SELECT muted FROM phone_call")).isEqualTo("0");
    Exchange.PHONES.faults().clear();
    clock.forward(Duration.ofSeconds(16));
    assertThat(desk.find("#desk-line-alarm")).not().containsText("PAS coupé");
    desk.sees("micro coupé");
    Exchange.PHONES.faults().api(ApiFault.SLOW, PARTICIPANT, 1, Duration.ofSeconds(3));
    desk.press("F8");
    assertThat(desk.find("#desk-line-hold")).hasAttribute("aria-busy", "true");
    assertThat(desk.find("#desk-line-hold")).hasAttribute("aria-busy", "false");
    desk.sees("En attente");
  }

  @Test
  void aPhoneOfOnesOwnThatIsBusyIsSaidAndTheNextKeyRingsAgain() {
    String phone = one("SELECT desk_phone FROM agent");
    Exchange.PHONES.scenario(phone, Scenario.BUSY);
    account("Restaurant Le Coin", "800.00", Scenario.ANSWERS);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("WRAP_UP");
    assertThat(desk.find("#desk-why")).containsText("occupé");
    desk.press("F2").phase("PREVIEW").sees("Vous pouvez rappeler");
    Exchange.PHONES.scenario(phone, Scenario.DESK_PHONE);
    desk.press("F2").phase("CONNECTED");
    assertThat(count("phone_call")).isEqualTo(2);
  }

  @Test
  void aDoubleClickOnNextShowsTheAccountAndDialsNobody() {
    account("Restaurant Le Coin", "800.00", Scenario.ANSWERS);
    desk.logIn("marie").phase("READY");
    desk.find("vaadin-button[data-command=FORWARD]:visible").dblclick();
    desk.phase("PREVIEW").settled();
    assertThat(count("phone_call")).isZero();
    // The second half may come when the first was answered already, on the button of another
    // meaning.
    desk.page.evaluate(
        "document.querySelector('#desk-forward').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 2}))");
    desk.settled().phase("PREVIEW");
    assertThat(count("phone_call")).isZero();
    desk.find("#desk-forward").click();
    desk.phase("CONNECTED");
  }

  @Test
  void theKeypadWithoutNumLockAndTheThirdLevelOfTheKeyboardAnswerNothing() {
    onTheLine();
    String before = desk.settled().find("#desk-say").textContent();
    for (String event :
        new String[] {
          "{code:'Numpad1',key:'End'}",
          "{code:'Digit1',key:'~',modifierAltGraph:true}",
          "{code:'Digit2',key:'~',ctrlKey:true,altKey:true}",
          "{code:'F8',key:'F8',modifierAltGraph:true}",
          "{code:'KeyB',key:'”',altKey:true,ctrlKey:true}"
        }) {
      desk.page.evaluate(
          "document.body.dispatchEvent(new KeyboardEvent('keydown', Object.assign({bubbles:true,cancelable:true}, "
              + event
              + ")))");
    }
    desk.settled();
    assertThat(desk.find("#desk-say")).hasText(before);
    assertThat(count("line_request WHERE kind <> 'LISTEN'")).isZero();
    desk.page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {bubbles:true, cancelable:true, code:'Numpad1', key:'1'}))");
    assertThat(desk.find("#desk-say")).not().hasText(before);
  }

  @Test
  void enterOnAButtonDoesWhatTheButtonSaysAndHeldDownItDoesItOnce() {
    account("Restaurant Le Coin", "800.00", Scenario.ANSWERS);
    desk.logIn("marie").phase("READY");
    desk.find("#desk-pause").focus();
    desk.press("Enter").phase("PAUSED");
    desk.find("vaadin-button[data-command=FORWARD]:visible").focus();
    desk.page.keyboard().down("Enter");
    desk.phase("PREVIEW");
    desk.page.keyboard().down("Enter");
    desk.page.keyboard().down("Enter");
    desk.page.keyboard().up("Enter");
    desk.settled().phase("PREVIEW");
    assertThat(count("phone_call")).isZero();
  }
}
