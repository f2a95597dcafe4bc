package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.Utterance;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import fr.entente.simulator.WebhookFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// No fact hangs on one message.
class ManyRoadsTests extends Telephone {
  private void lose(String event) {
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, event, FaultPlan.ALWAYS);
  }

  private CallId rung(Scenario scenario) {
    String phone = newPhone();
    EXCHANGE.scenario(phone, scenario);
    return dialled(phone);
  }

  private void timeGoesByUntil(CallId call, CallStatus status) {
    patiently()
        .until(() -> {
          clock.forward(Duration.ofMillis(250));
          catchUp.pass();
          calls.reconcile();
          return status(call) == status;
        });
  }

  private void isHeard(CallId call) {
    patiently()
        .until(
            () -> RunAs.system(() -> calls.transcript(call)).stream().anyMatch(Utterance::debtor));
  }

  @Test
  void anAnswerWhoseOwnMessageIsLostIsKnownSoonAndListenedTo() {
    lose("answered");
    CallId call = rung(Scenario.RESTAURANT_OWNER);
    becomes(call, CallStatus.RINGING);
    Instant from = clock.instant();
    timeGoesByUntil(call, CallStatus.IN_PROGRESS);
    assertThat(Duration.between(from, clock.instant())).isLessThan(Duration.ofSeconds(30));
    assertThat(floor.record(call).answeredAt()).isNotNull();
    isHeard(call);
  }

  @Test
  void aDebtorWhoOnlyRingsInTheConferenceHasNotAnswered() {
    CallId call = rung(Scenario.NO_ANSWER);
    becomes(call, CallStatus.NO_ANSWER);
    assertThat(floor.record(call).answeredAt()).isNull();
  }

  @Test
  void aRingingThatIsToldByTheConferenceAloneIsKnown() {
    lose("initiated");
    lose("ringing");
    CallId call = rung(Scenario.NO_ANSWER);
    becomes(call, CallStatus.RINGING);
    assertThat(floor.record(call).ringingAt()).isNotNull();
  }

  @Test
  void anAnswerOfWhichEveryMessageIsLostIsFoundByAskingAndListenedTo() {
    lose("answered");
    lose("participant-join");
    CallId call = rung(Scenario.RESTAURANT_OWNER);
    timeGoesByUntil(call, CallStatus.IN_PROGRESS);
    isHeard(call);
  }

  @Test
  void aCallThatRingsBeyondItsLimitIsAskedOfTheProviderWithinThirtySeconds() {
    lose("completed");
    lose("participant-leave");
    CallId call = rung(Scenario.NO_ANSWER);
    becomes(call, CallStatus.RINGING);
    // The exchange is past the limit, and nobody said so.
    patiently().until(() -> EXCHANGE.liveCalls() == 0 || overAtTheExchange());
    Instant from = clock.instant();
    timeGoesByUntil(call, CallStatus.NO_ANSWER);
    assertThat(Duration.between(from, clock.instant())).isLessThan(Duration.ofSeconds(30));
  }

  private boolean overAtTheExchange() {
    return EXCHANGE.liveCalls() == 1;
  }

  @Test
  void theReasonOfAnAttemptThatRangNobodyIsFoundByAskingToo() {
    lose("completed");
    String desk = newDeskPhone();
    EXCHANGE.scenario(desk, Scenario.BUSY);
    String phone = newPhone();
    CallId call = floor.dialled(floor.agent(desk), floor.account(phone), phone);
    timeGoesByUntil(call, CallStatus.FAILED);
    assertThat(floor.record(call).failure()).isEqualTo("telephony.agent.busy");
  }
}
