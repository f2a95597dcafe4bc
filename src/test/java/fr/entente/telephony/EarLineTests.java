package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.Consent;
import fr.entente.calls.EarLoss;
import fr.entente.calls.Utterance;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.ApiFault;
import fr.entente.simulator.Scenario;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The provider's transcription fails in the ways that it can fail, and is asked for anew.
class EarLineTests extends Telephone {
  private static final String START = "POST /Calls/{CallSid}/Transcriptions.json";

  @Autowired Consent consent;
  private final HttpClient http = HttpClient.newHttpClient();
  private CallId call;
  private String phone;
  private int started;

  @BeforeEach
  void talk() {
    started = EXCHANGE.requests(START);
    phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.DESK_PHONE);
  }

  private void listening() {
    call = dialled(phone);
    becomes(call, CallStatus.IN_PROGRESS);
    patiently().until(() -> EXCHANGE.transcriptions() == 1);
    says("Allô ?");
    patiently().until(() -> turns().size() == 1);
  }

  private int starts() {
    return EXCHANGE.requests(START) - started;
  }

  private EarLoss loss() {
    return RunAs.system(() -> consent.of(call)).orElseThrow().loss();
  }

  private List<Utterance> turns() {
    return RunAs.system(() -> calls.transcript(call));
  }

  private void says(String words) {
    control("say", "text=" + words.replace(" ", "+").replace("?", "%3F").replace("ô", "%C3%B4"));
  }

  private void control(String what, String form) {
    var request =
        HttpRequest.newBuilder(URI.create(EXCHANGE.url() + "/control/" + what))
            .header("Authorization", "Bearer " + TestSettings.TOKEN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString("number=%2B" + phone.substring(1) + "&" + form))
            .build();
    try {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(204);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void untilAskedAnew() {
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(1));
          calls.reconcile();
          return starts() == 2;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {32650, 32651, 32652, 32653, 32654, 32655})
  void anErrorIsKnownByItsCodeAndTheNextTranscriptionIsHeardThough(int code) {
    listening();
    control("transcription", "kind=error&code=" + code);
    patiently().until(() -> loss() == EarLoss.ERROR);
    assertThat(
            jdbc.sql("SELECT detail FROM call_journal WHERE kind = 'listening_lost'")
                .query(String.class)
                .single())
        .isEqualTo("ERROR " + code);
    untilAskedAnew();
    patiently().until(() -> EXCHANGE.transcriptions() == 1);
    clock.forward(Duration.between(clock.instant(), java.time.Instant.now()));
    says("Encore");
    // The new transcription counts its turns from one, too.
    patiently().until(() -> turns().size() == 2);
    assertThat(loss()).isNull();
  }

  @Test
  void theSecondTranscriptionHasANameOfItsOwnAndIsTheOneThatARefusalStops() {
    listening();
    control("transcription", "kind=stopped");
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(2));
          calls.reconcile();
          return loss() == EarLoss.STOPPED;
        });
    untilAskedAnew();
    patiently().until(() -> EXCHANGE.transcriptions() == 1);
    RunAs.system(() -> consent.refused(call, "key"));
    patiently().until(() -> EXCHANGE.transcriptions() == 0);
  }

  @Test
  void aTurnOfAnUnknownTrackIsNeverTheAgents() {
    listening();
    control("transcription", "kind=unknown-track");
    says("Qui parle ?");
    patiently().until(() -> turns().size() == 2);
    assertThat(turns().getLast().anybody()).isTrue();
    assertThat(turns().getLast().debtor()).isTrue();
    patiently().until(() -> loss() == EarLoss.UNKNOWN_TRACK);
  }

  @Test
  void theCallersWordsAreTheAgents() {
    listening();
    says("Bonjour&side=caller");
    patiently().until(() -> turns().size() == 2);
    assertThat(turns().getLast().debtor()).isFalse();
    assertThat(turns().getLast().anybody()).isFalse();
  }

  @Test
  void aStartThatTheProviderRefusesIsRepeatedUntilItWorks() {
    EXCHANGE.faults().api(ApiFault.INTERNAL_ERROR, "Transcriptions.json", 1);
    call = dialled(phone);
    becomes(call, CallStatus.IN_PROGRESS);
    patiently().until(() -> starts() == 1);
    untilAskedAnew();
    patiently().until(() -> EXCHANGE.transcriptions() == 1);
  }
}
