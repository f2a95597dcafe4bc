package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookFaultTests {
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
  void aLostWebhookNeverComes() {
    call.exchange.faults().webhooks(WebhookFault.LOSE, "answered", FaultPlan.ALWAYS);
    call.ringDebtor(Scenario.HANGS_UP);
    call.application.awaitStatus("completed");
    assertThat(call.debtorStatuses()).containsExactly("initiated", "ringing", "completed");
  }

  @Test
  void aRepeatedWebhookComesTwiceWithTheSameToken() {
    call.exchange.faults().webhooks(WebhookFault.DUPLICATE, "ringing", FaultPlan.ALWAYS);
    call.ringDebtor(Scenario.NO_ANSWER);
    call.application.awaitStatus("no-answer");
    var ringing =
        call.application.heard("/status").stream()
            .filter(h -> h.get("CallStatus").equals("ringing"))
            .toList();
    assertThat(ringing).hasSize(2);
    assertThat(ringing.getFirst()).isEqualTo(ringing.getLast());
  }

  @Test
  void aReorderedWebhookIsOvertakenByTheNext() {
    call.agentInConference();
    call.exchange.faults().webhooks(WebhookFault.REORDER, "initiated", 1, Duration.ofSeconds(9));
    call.exchange.scenario(BridgedCall.DEBTOR.getEndpoint(), Scenario.BUSY);
    call.ringDebtor();
    Eventually.holds(() -> call.debtorStatuses().size() == 2);
    assertThat(call.debtorStatuses()).containsExactly("busy", "initiated");
  }

  @Test
  void aLateWebhookComesAfterTheCallIsOver() {
    call.agentInConference();
    call.exchange.faults().webhooks(WebhookFault.LATE, "ringing", 1, Duration.ofMillis(2500));
    call.exchange.scenario(BridgedCall.DEBTOR.getEndpoint(), Scenario.HANGS_UP);
    call.ringDebtor();
    Eventually.holds(() -> call.debtorStatuses().size() == 4);
    assertThat(call.debtorStatuses()).last().isEqualTo("ringing");
  }

  @Test
  void anAnswerOf503IsNotRetriedUnlessTheUrlAsks() {
    call.application.answersStatus(503);
    call.ringAgent();
    call.application.await("/agent-status", h -> "completed".equals(h.get("CallStatus")));
    assertThat(call.application.heard("/voice")).hasSize(1);
    assertThat(call.exchange.complaints()).anyMatch(c -> c.startsWith("11200"));
    assertThat(Manners.of("http://x/y#rc=2&rp=ct,5xx").retries()).isEqualTo(2);
    assertThat(Manners.of("http://x/y#rc=2&rp=ct,5xx").reasons()).contains("5xx");
  }

  @Test
  void theCallStaysUpWhileTheApplicationRestarts() throws IOException {
    call.ringDebtor(Scenario.RESTAURANT_OWNER);
    call.application.awaitStatus("in-progress");
    var conference = call.application.awaitEvent("conference-start").get("ConferenceSid");
    int port = call.application.port();
    call.application.close();
    com.twilio.rest.api.v2010.account.conference.Participant.updater(conference, "debtor")
        .setHold(true)
        .update(call.client);
    // Refused twice: sent once, tried once more, then dropped.
    Eventually.holds(() ->
        call.exchange.traffic().stream()
                .filter(t -> "participant-hold".equals(t.parameters().get("StatusCallbackEvent")))
                .filter(t -> t.status() == 0)
                .count()
            == 2);
    assertThat(call.exchange.liveCalls()).isEqualTo(2);
    try (var restarted = new FakeApplication(port)) {
      com.twilio.rest.api.v2010.account.conference.Participant.updater(conference, "debtor")
          .setHold(false)
          .update(call.client);
      restarted.awaitEvent("participant-unhold");
      assertThat(restarted.heard("/conference")).hasSize(1);
    }
  }
}
