package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BridgedCallTests {
  private BridgedCall call;

  @BeforeEach
  void openTheExchange() throws IOException {
    call = new BridgedCall();
  }

  @AfterEach
  void close() {
    call.close();
  }

  @Test
  void theDeskPhoneAnswersPresses1AndEntersTheConference() {
    var created = call.ringAgent();
    assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
    var pressed = call.application.await("/bridge", h -> true);
    assertThat(pressed).containsEntry("Digits", "1").containsEntry("CallStatus", "in-progress");
    var joined = call.application.awaitEvent("participant-join");
    assertThat(joined)
        .containsEntry("CallSid", created.getSid())
        .containsEntry("ParticipantLabel", "agent")
        .containsEntry("FriendlyName", "room-1")
        .containsEntry("EndConferenceOnExit", "true");
    call.application.everySignatureWasGood();
    assertThat(call.exchange.complaints()).isEmpty();
  }

  @Test
  void aDebtorWhoAnswersIsBridgedWithTheAgent() {
    var debtor = call.ringDebtor(Scenario.RESTAURANT_OWNER);
    assertThat(debtor.getStatus()).isEqualTo(Participant.Status.QUEUED);
    call.application.awaitEvent("conference-start");
    call.application.awaitStatus("in-progress");
    assertThat(call.debtorStatuses()).containsExactly("initiated", "ringing", "in-progress");
    var sequences = call.application.heard("/status").stream().map(h -> h.get("SequenceNumber"));
    assertThat(sequences).containsExactly("0", "1", "2");
    var live =
        Conference.reader()
            .setFriendlyName("room-1")
            .setStatus(Conference.Status.IN_PROGRESS)
            .read(call.client);
    assertThat(live).hasSize(1);
    call.application.everySignatureWasGood();
  }

  @Test
  void theConferenceEndsWhenTheDebtorHangsUp() {
    var debtor = call.ringDebtor(Scenario.HANGS_UP);
    var end = call.application.awaitEvent("conference-end");
    assertThat(end)
        .containsEntry("CallSidEndingConference", debtor.getCallSid())
        .containsEntry("ParticipantLabelEndingConference", "debtor")
        .containsEntry("ReasonConferenceEnded", "participant-with-end-conference-on-exit-left");
    var leave = call.application.awaitEvent("participant-leave");
    assertThat(leave)
        .containsEntry("ReasonParticipantLeft", "participant_hung_up")
        .containsEntry("ParticipantCallStatus", "completed");
    var completed = call.application.awaitStatus("completed");
    assertThat(completed)
        .containsEntry("CallbackSource", "call-progress-events")
        .containsKeys("CallDuration", "Duration", "Timestamp", "SipResponseCode");
    call.application.await("/agent-status", h -> "completed".equals(h.get("CallStatus")));
  }
}
