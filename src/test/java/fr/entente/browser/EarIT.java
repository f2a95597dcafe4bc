package fr.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.simulator.ApiFault;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import fr.entente.simulator.WebhookFault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the agent is told when the listening fails, and that it is tried again.
class EarIT extends Floor {
  private Debtor debtor;

  @AfterEach
  void fairWeather() {
    Exchange.PHONES.faults().clear();
  }

  private void onTheLine() {
    account("Restaurant Le Coin", "800.00", Scenario.DESK_PHONE);
    desk.logIn("marie").press("F2").phase("PREVIEW").press("F2").phase("CONNECTED");
    debtor = new Debtor(one("SELECT number FROM phone_call"));
  }

  private void ear(String state) {
    desk.find("#desk-ear[data-ear=" + state + "]").waitFor();
  }

  private void later(int seconds) {
    clock.forward(Duration.ofSeconds(seconds));
  }

  @Test
  void anErrorOfTheTranscriptionIsSaidTriedAgainAndOver() {
    onTheLine();
    ear("ON");
    debtor.lineBreaks("error");
    ear("DEAF");
    assertThat(desk.find("#desk-ear")).containsText("Personne n’écoute");
    assertThat(desk.find("#desk-line-alarm")).containsText("guettez les signes");
    desk.picture("listening-deaf");
    later(2);
    ear("ON");
    assertThat(desk.find("#desk-line-alarm")).not().containsText("guettez les signes");
    debtor.says("Vous m'entendez ?");
    desk.sees("Vous m'entendez ?");
    assertThat(one("SELECT detail FROM call_journal WHERE kind = 'listening_lost'"))
        .isEqualTo("ERROR 32651");
  }

  @Test
  void aStartThatTheProviderRefusesIsSaidUntilItWorks() {
    Exchange.PHONES.faults().api(ApiFault.INTERNAL_ERROR, "Transcriptions.json", FaultPlan.ALWAYS);
    onTheLine();
    ear("DEAF");
    Exchange.PHONES.faults().clear();
    later(16);
    ear("ON");
  }

  @Test
  void aTranscriptionThatNeverBeginsOrStopsByItselfIsSaid() {
    Exchange.PHONES.faults().webhooks(WebhookFault.LOSE, "transcription-started", 1);
    onTheLine();
    ear("ON");
    later(6);
    ear("DEAF");
    later(2);
    ear("ON");
    debtor.lineBreaks("stopped");
    desk.settled();
    later(2);
    ear("DEAF");
  }

  @Test
  void wordsWithoutATrackAreSomebodysAndTheBarSaysThatTheVoiceIsLost() {
    onTheLine();
    ear("ON");
    debtor.lineBreaks("unknown-track");
    debtor.says("Je rappelle plus tard.");
    ear("LOST_TRACK");
    assertThat(desk.find("#desk-transcript")).containsText("Quelqu’un");
    assertThat(desk.find("#desk-transcript .line[data-debtor=false]")).hasCount(0);
    desk.picture("listening-lost-track");
    later(2);
    debtor.says("Là, ça va mieux ?");
    ear("ON");
  }
}
