package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import fr.entente.simulator.ApiFault;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the agent is told about the listening: not before the notice, not after a refusal, and off
/// only once the provider says so.
class ConsentIT extends Floor {
  private Debtor debtor;

  @AfterEach
  void fairWeather() {
    Exchange.PHONES.faults().clear();
  }

  /// Under the rule of the shipped policies.
  private void onTheLine() {
    account("Restaurant Le Coin", "800.00", Scenario.DESK_PHONE);
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    debtor = new Debtor(one("SELECT number FROM phone_call"));
  }

  private Locator ear(String state) {
    return desk.find("#desk-ear[data-ear=" + state + "]");
  }

  private void atTheNotice() {
    desk.answer("La personne demandée est en ligne").answer("Deux éléments exacts");
  }

  private void told() {
    atTheNotice();
    desk.answer("D'accord");
    ear("ON").waitFor();
  }

  @Test
  void nothingIsHeardBeforeTheNoticeAndTheBarSaysSo() {
    onTheLine();
    ear("BEFORE_NOTICE").waitFor();
    assertThat(desk.find("#desk-ear")).containsText("informer");
    debtor.says("Je vais bien, merci.");
    told();
    debtor.says("La comptabilité est au bout du couloir.");
    desk.sees("au bout du couloir");
    assertThat(one("SELECT GROUP_CONCAT(text) FROM utterance")).doesNotContain("Je vais bien");
    desk.picture("listening-on");
  }

  @Test
  void aRefusalIsConfirmedByTheProviderAndNothingIsKeptAfterIt() {
    onTheLine();
    told();
    desk.press("Shift+Alt+KeyS");
    ear("STOPPED").waitFor();
    assertThat(desk.find("#desk-ear")).containsText("Écoute arrêtée, confirmé");
    assertThat(Exchange.PHONES.transcriptions()).isZero();
    debtor.says("Je n'en peux plus de cette vie.");
    desk.settled();
    assertThat(count("utterance")).isZero();
    desk.picture("listening-off-confirmed");
  }

  @Test
  void aStopThatFailsIsSaidSoAndTriedAgain() {
    onTheLine();
    told();
    Exchange.PHONES.faults().api(ApiFault.INTERNAL_ERROR, "Transcriptions/", FaultPlan.ALWAYS);
    desk.press("Shift+Alt+KeyS");
    ear("NOT_STOPPED").waitFor();
    assertThat(desk.find("#desk-line-alarm")).containsText("PAS encore arrêtée");
    desk.picture("listening-not-stopped");
    Exchange.PHONES.faults().clear();
    clock.forward(Duration.ofSeconds(16));
    ear("STOPPED").waitFor();
  }

  @Test
  void theNoticeIsNotSkippedWithoutAReason() {
    onTheLine();
    atTheNotice();
    desk.press("Alt+s").sees("choisissez pourquoi");
    ear("BEFORE_NOTICE").waitFor();
    desk.answer("Le sait déjà");
    ear("ON").waitFor();
    assertThat(one("SELECT detail FROM call_journal WHERE kind = 'notice'")).isEqualTo("notice 3");
  }

  @Test
  void whatWasHeardIsRemovedByOneKeyAndTheScreenSaysWhat() {
    onTheLine();
    told();
    debtor.says("Je suis à découvert.");
    desk.sees("à découvert").press("Shift+Alt+KeyX").sees("1 phrase effacée");
    await().until(() -> count("utterance") == 0);
    ear("STOPPED").waitFor();
    desk.picture("listening-forgotten");
  }
}
