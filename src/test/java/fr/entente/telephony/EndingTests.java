package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallStatus;
import fr.entente.calls.LineRequest;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.ApiFault;
import fr.entente.simulator.FaultPlan;
import fr.entente.simulator.Scenario;
import fr.entente.simulator.WebhookFault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A line is closed when both legs are known to be gone, and not before.
class EndingTests extends Telephone {
  private static final String END = "POST /Calls/{Sid}.json";
  private CallId call;

  @BeforeEach
  void talk() {
    call = dialled(newPhone());
    becomes(call, CallStatus.IN_PROGRESS);
  }

  private boolean mayBeOpen() {
    return RunAs.system(() -> calls.requests(floor.record(call).agent())).stream()
        .anyMatch(LineRequest::failed);
  }

  private boolean gone() {
    clock.forward(Duration.ofSeconds(2));
    calls.reconcile();
    return EXCHANGE.liveCalls() == 0 && status(call).terminal() && !mayBeOpen();
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiFault.class,
      names = {"INTERNAL_ERROR", "UNAVAILABLE", "TOO_MANY_REQUESTS", "DROP_BEFORE"})
  void aHangUpThatTheProviderRefusesIsRepeatedUntilNobodyIsOnTheLine(ApiFault fault) {
    EXCHANGE.faults().api(fault, END, FaultPlan.ALWAYS);
    floor.hangUp(call);
    patiently().until(this::mayBeOpen);
    assertThat(status(call)).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(EXCHANGE.liveCalls()).isEqualTo(2);
    EXCHANGE.faults().clear();
    patiently().until(this::gone);
    assertThat(status(call)).isEqualTo(CallStatus.COMPLETED);
    assertThat(floor.record(call).endedBy()).isEqualTo("agent");
  }

  @Test
  void oneLegThatCannotBeEndedDoesNotKeepTheOther() {
    EXCHANGE.faults().api(ApiFault.INTERNAL_ERROR, END, 1);
    floor.hangUp(call);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
    patiently().until(this::gone);
  }

  @Test
  void aHangUpOfWhichNoWebhookComesEndsTheCallAllTheSame() {
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, "completed", FaultPlan.ALWAYS);
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, "participant-leave", FaultPlan.ALWAYS);
    floor.hangUp(call);
    patiently().until(this::gone);
    assertThat(status(call)).isEqualTo(CallStatus.COMPLETED);
  }

  @Test
  void theAgentsLegThatOutlivesTheDebtorsIsEndedThoughTheFirstTryFails() {
    floor.hangUp(call);
    patiently().until(this::gone);
    EXCHANGE.faults().api(ApiFault.DROP_BEFORE, END, 2);
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.HANGS_UP);
    call = dialled(phone);
    becomes(call, CallStatus.COMPLETED);
    patiently().until(this::gone);
  }

  @Test
  void aMuteThatTheProviderRefusesIsTriedAgain() {
    EXCHANGE.faults().api(ApiFault.INTERNAL_ERROR, "Participants/{CallSid}.json", 2);
    RunAs.system(() -> calls.mute(call, true));
    patiently().until(this::mayBeOpen);
    assertThat(floor.record(call).muted()).isFalse();
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(2));
          calls.reconcile();
          return floor.record(call).muted() && !mayBeOpen();
        });
  }
}
