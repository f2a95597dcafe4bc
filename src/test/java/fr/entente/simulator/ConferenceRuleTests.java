package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConferenceRuleTests {
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
  void aConferenceOfOneWaitsAndTheSecondStartsIt() {
    var conference = call.agentInConference();
    assertThat(status(conference)).isEqualTo(Conference.Status.INIT);
    call.exchange.scenario(BridgedCall.DEBTOR.getEndpoint(), Scenario.RESTAURANT_OWNER);
    call.ringDebtor();
    call.application.awaitEvent("conference-start");
    assertThat(status(conference)).isEqualTo(Conference.Status.IN_PROGRESS);
  }

  @Test
  void holdAndMuteAreToldAndKept() {
    var conference = bridged();
    var held =
        Participant.updater(conference, "debtor").setHold(true).setMuted(true).update(call.client);
    assertThat(held.getHold()).isTrue();
    assertThat(held.getMuted()).isTrue();
    assertThat(call.application.awaitEvent("participant-hold")).containsEntry("Hold", "true");
    assertThat(call.application.awaitEvent("participant-mute")).containsEntry("Muted", "true");
    Participant.updater(conference, "debtor").setHold(false).setMuted(false).update(call.client);
    call.application.awaitEvent("participant-unhold");
    call.application.awaitEvent("participant-unmute");
  }

  @Test
  void endConferenceOnExitCannotBeChangedOnHold() {
    var conference = bridged();
    Participant.updater(conference, "debtor").setHold(true).update(call.client);
    var ignored =
        Participant.updater(conference, "debtor").setEndConferenceOnExit(false).update(call.client);
    assertThat(ignored.getEndConferenceOnExit()).isTrue();
    Participant.updater(conference, "debtor").setHold(false).update(call.client);
    var changed =
        Participant.updater(conference, "debtor").setEndConferenceOnExit(false).update(call.client);
    assertThat(changed.getEndConferenceOnExit()).isFalse();
  }

  @Test
  void aKickedDebtorLeavesAndEndsTheConference() {
    var conference = bridged();
    Participant.deleter(conference, "debtor").delete(call.client);
    assertThat(call.application.awaitEvent("conference-end"))
        .containsEntry("ReasonConferenceEnded", "participant-with-end-conference-on-exit-kicked");
    call.application.awaitStatus("completed");
    Eventually.holds(() -> call.exchange.liveCalls() == 0);
  }

  @Test
  void completingTheConferenceEndsBothLegs() {
    var conference = bridged();
    Conference.updater(conference).setStatus(Conference.UpdateStatus.COMPLETED).update(call.client);
    assertThat(call.application.awaitEvent("conference-end"))
        .containsEntry("ReasonConferenceEnded", "conference-ended-via-api");
    call.application.awaitStatus("completed");
    Eventually.holds(() -> call.exchange.liveCalls() == 0);
  }

  /// Rings long enough for a test on a busy machine.
  private void slowDown() throws IOException {
    call.close();
    call =
        new BridgedCall(
            ExchangeSettings.fast(SdkClient.ACCOUNT, FakeApplication.TOKEN).withSpeed(4));
  }

  @Test
  void anAgentWhoHangsUpWhileItRingsCancelsTheDebtorsLeg() throws IOException {
    slowDown();
    var agent = call.ringAgent();
    call.application.awaitEvent("participant-join");
    call.exchange.scenario(BridgedCall.DEBTOR.getEndpoint(), Scenario.NO_ANSWER);
    call.ringDebtor();
    call.application.awaitStatus("ringing");
    Call.updater(agent.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(call.client);
    call.application.awaitStatus("canceled");
    Eventually.holds(() -> call.exchange.liveCalls() == 0);
  }

  @Test
  void aLabelIsTakenOnce() throws IOException {
    slowDown();
    call.ringDebtor(Scenario.NO_ANSWER);
    assertThat(Refusals.of(call::ringDebtor).getStatusCode()).isEqualTo(400);
  }

  @Test
  void afterTheConferenceTheAgentsInstructionsGoOn() {
    call.application.answers(
        "/bridge",
        "<Dial action=\"/after\"><Conference participantLabel=\"agent\">room-1</Conference></Dial>");
    call.application.answers("/after", "<Say>Fin.</Say><Hangup/>");
    call.exchange.scenario(BridgedCall.DEBTOR.getEndpoint(), Scenario.HANGS_UP);
    call.ringAgent();
    call.application.await("/bridge", h -> true);
    call.ringDebtor();
    var after = call.application.await("/after", h -> true);
    assertThat(after).containsEntry("DialCallStatus", "completed");
  }

  private String bridged() {
    call.ringDebtor(Scenario.RESTAURANT_OWNER);
    call.application.awaitStatus("in-progress");
    return call.application.awaitEvent("conference-start").get("ConferenceSid");
  }

  private Conference.Status status(String conference) {
    return Conference.fetcher(conference).fetch(call.client).getStatus();
  }
}
