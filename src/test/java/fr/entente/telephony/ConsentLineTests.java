package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.Consent;
import fr.entente.calls.Hearing;
import fr.entente.calls.Utterance;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.ApiFault;
import fr.entente.simulator.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The provider transcribes when the person was told, and stops when the person says no.
class ConsentLineTests extends Telephone {
  private static final String START = "POST /Calls/{CallSid}/Transcriptions.json";
  private static final String STOP = "POST /Calls/{CallSid}/Transcriptions/{Sid}.json";

  @Autowired Consent consent;
  private CallId call;
  private int started;
  private int stopped;

  @BeforeEach
  void talk() {
    started = EXCHANGE.requests(START);
    stopped = EXCHANGE.requests(STOP);
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.RESTAURANT_OWNER);
    var account = floor.account(phone);
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    call = floor.dialled(floor.agent(newDeskPhone()), account, phone);
    becomes(call, CallStatus.IN_PROGRESS);
  }

  private int starts() {
    return EXCHANGE.requests(START) - started;
  }

  private int stops() {
    return EXCHANGE.requests(STOP) - stopped;
  }

  private Hearing hearing() {
    return RunAs.system(() -> consent.of(call)).orElseThrow();
  }

  private void told() {
    RunAs.system(() -> calls.confirmIdentity(call, "name"));
    RunAs.system(() -> consent.noticed(call, "notice 1"));
  }

  private void refuses() {
    RunAs.system(() -> consent.refused(call, "notice 2"));
  }

  private void heardOnce() {
    patiently()
        .until(
            () -> RunAs.system(() -> calls.transcript(call)).stream().anyMatch(Utterance::debtor));
  }

  @Test
  void theTranscriptionBeginsWithTheNoticeAndWordsArrive() {
    assertThat(starts()).isZero();
    told();
    heardOnce();
    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void aRefusalStopsTheTranscriptionByItsName() {
    told();
    heardOnce();
    refuses();
    patiently().until(() -> hearing().offAt() != null);
    assertThat(stops()).isEqualTo(1);
    assertThat(EXCHANGE.transcriptions()).isZero();
  }

  @Test
  void aStopThatFailsIsRepeatedUntilItWorked() {
    told();
    heardOnce();
    EXCHANGE.faults().api(ApiFault.INTERNAL_ERROR, "Transcriptions/", 2);
    refuses();
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(1));
          calls.reconcile();
          return hearing().offAt() != null;
        });
    assertThat(stops()).isEqualTo(3);
    assertThat(EXCHANGE.transcriptions()).isZero();
  }

  @Test
  void aStartWhoseAnswerWasLostIsStoppedToo() {
    EXCHANGE.faults().api(ApiFault.DROP_AFTER, "Transcriptions.json", 1);
    told();
    patiently().until(() -> starts() == 1);
    refuses();
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(1));
          calls.reconcile();
          return hearing().offAt() != null;
        });
    assertThat(EXCHANGE.transcriptions()).isZero();
  }

  @Test
  void aStartThatFailedIsTriedAgainAndAtMostOneTranscriptionRuns() {
    EXCHANGE.faults().api(ApiFault.DROP_AFTER, "Transcriptions.json", 1);
    told();
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(1));
          calls.reconcile();
          return starts() == 2;
        });
    patiently().until(() -> EXCHANGE.transcriptions() == 1);
    heardOnce();
  }

  @Test
  void aRefusalBeforeTheNoticeIsConfirmedWithoutAskingForAnything() {
    refuses();
    patiently().until(() -> hearing().offAt() != null);
    assertThat(starts() + stops()).isZero();
  }
}
