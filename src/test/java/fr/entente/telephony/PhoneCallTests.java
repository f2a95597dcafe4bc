package fr.entente.telephony;

import static fr.entente.simulator.ApiFault.DROP_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.calls.CallSimulation;
import fr.entente.calls.CallStatus;
import fr.entente.calls.DialResult;
import fr.entente.calls.Utterance;
import fr.entente.compliance.PastAttempt;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.ApiFault;
import fr.entente.simulator.Scenario;
import fr.entente.simulator.WebhookFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Calls from the click to the end, through the provider's own library, over real HTTP, with its
/// signed webhooks coming back; in fair weather and in foul.
class PhoneCallTests extends Telephone {
  private static final String RING_AGENT = "POST /Calls.json";
  private static final String RING_DEBTOR = "Participants.json";
  private static final Duration BEYOND_OUR_PATIENCE = Duration.ofSeconds(5);

  @Autowired CallSimulation simulation;

  @Test
  void theAgentIsRungThenTheDebtorAndTheirWordsArrive() {
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.RESTAURANT_OWNER);
    CallId call = dialled(phone);
    becomes(call, CallStatus.IN_PROGRESS);
    patiently().until(() -> transcript(call).stream().anyMatch(Utterance::debtor));
    floor.hangUp(call);
    becomes(call, CallStatus.COMPLETED);
    assertThat(floor.record(call).endedBy()).isEqualTo("agent");
    assertThat(floor.record(call).answeredAt()).isNotNull();
    assertThat(agentsRung()).isEqualTo(1);
    assertThat(debtorsRung()).isEqualTo(1);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
  }

  @ParameterizedTest
  @CsvSource({"NO_ANSWER,NO_ANSWER", "BUSY,BUSY", "INVALID_NUMBER,FAILED", "HANGS_UP,COMPLETED"})
  void aDebtorWhoDoesNotStayEndsTheCallForBoth(Scenario scenario, CallStatus end) {
    String phone = newPhone();
    EXCHANGE.scenario(phone, scenario);
    CallId call = dialled(phone);
    becomes(call, end);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
    assertThat(floor.wrapUp(call, "no_answer")).isTrue();
    if (scenario == Scenario.HANGS_UP) {
      patiently().until(() -> "debtor".equals(floor.record(call).endedBy()));
    }
    if (scenario == Scenario.INVALID_NUMBER) {
      assertThat(floor.record(call).failure()).isEqualTo("telephony.debtor.unreachable");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"ANSWERS", "VOICEMAIL", "ACCOUNTS_DEPARTMENT", "AGGRESSIVE", "PAYS", "CRISIS"})
  void whoeverPicksUpIsTalkedToAndCanBeHungUpOn(Scenario scenario) {
    String phone = newPhone();
    EXCHANGE.scenario(phone, scenario);
    CallId call = dialled(phone);
    patiently().until(() -> floor.record(call).answeredAt() != null);
    floor.hangUp(call);
    becomes(call, CallStatus.COMPLETED);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
  }

  @Test
  void twoHundredClicksFromTwentySessionsReachTheProviderOnce() throws Exception {
    String phone = newPhone();
    AccountId account = floor.account(phone);
    List<AgentId> sessions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(floor.agent(newDeskPhone()));
    }
    List<Callable<DialResult>> clicks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var request =
          fr.entente.calls.Floor.click(sessions.get(i % 20), account, phone, "click-" + i);
      clicks.add(() -> floor.dial(request));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : pool.invokeAll(clicks)) {
        result.get();
      }
    }
    patiently().until(() -> debtorsRung() == 1);
    assertThat(agentsRung()).isEqualTo(1);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM dial_refusal").query(Integer.class).single())
        .isEqualTo(199);
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiFault.class,
      names = {"INTERNAL_ERROR", "UNAVAILABLE", "DROP_BEFORE"})
  void aProviderThatFailsBeforeRingingIsAskedAndNotToldAgain(ApiFault fault) {
    EXCHANGE.faults().api(fault, RING_AGENT, 1);
    CallId call = dialled(newPhone());
    becomes(call, CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(4));
    calls.reconcile();
    assertThat(status(call)).isEqualTo(CallStatus.FAILED);
    assertThat(floor.record(call).failure()).isEqualTo("calls.failure.not_found");
    assertThat(agentsRung()).isEqualTo(1);
    assertThat(debtorsRung()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiFault.class,
      names = {"INTERNAL_ERROR_AFTER", "DROP_AFTER", "EMPTY_ANSWER", "GARBLED_ANSWER", "SLOW"})
  void aProviderThatRingsButDoesNotSaySoIsBelievedByItsWebhooks(ApiFault fault) {
    EXCHANGE.faults().api(fault, RING_AGENT, 1, BEYOND_OUR_PATIENCE);
    CallId call = dialled(newPhone());
    patiently().until(() -> floor.record(call).answeredAt() != null);
    assertThat(agentsRung()).isEqualTo(1);
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @Test
  void tooManyRequestsIsAPlainRefusal() {
    EXCHANGE.faults().api(ApiFault.TOO_MANY_REQUESTS, RING_AGENT, 1);
    CallId call = dialled(newPhone());
    becomes(call, CallStatus.FAILED);
    assertThat(floor.record(call).failure()).isEqualTo("telephony.error.20429");
    assertThat(agentsRung()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiFault.class,
      names = {"INTERNAL_ERROR", "UNAVAILABLE", "DROP_BEFORE"})
  void aDebtorWhoWasNotRungIsNotRungAgainAndTheAgentIsLetGo(ApiFault fault) {
    EXCHANGE.faults().api(fault, RING_DEBTOR, 1);
    CallId call = dialled(newPhone());
    patiently().until(() -> debtorsRung() == 1);
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(10));
          catchUp.pass();
          return status(call) == CallStatus.FAILED;
        });
    assertThat(floor.record(call).failure()).isEqualTo("calls.failure.not_found");
    assertThat(debtorsRung()).isEqualTo(1);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiFault.class,
      names = {"INTERNAL_ERROR_AFTER", "DROP_AFTER", "EMPTY_ANSWER", "GARBLED_ANSWER", "SLOW"})
  void aDebtorWhoWasRungInSilenceIsTalkedTo(ApiFault fault) {
    EXCHANGE.faults().api(fault, RING_DEBTOR, 1, BEYOND_OUR_PATIENCE);
    CallId call = dialled(newPhone());
    patiently().until(() -> floor.record(call).answeredAt() != null);
    assertThat(debtorsRung()).isEqualTo(1);
    floor.hangUp(call);
    becomes(call, CallStatus.COMPLETED);
  }

  @Test
  void aDebtorsLegOfWhichEverythingWasLostIsFoundByAsking() {
    for (String event : List.of("initiated", "ringing", "answered")) {
      EXCHANGE.faults().webhooks(WebhookFault.LOSE, event, 1000);
    }
    EXCHANGE.faults().api(DROP_AFTER, RING_DEBTOR, 1);
    CallId call = dialled(newPhone());
    patiently().until(() -> debtorsRung() == 1);
    clock.forward(Duration.ofSeconds(9));
    patiently()
        .until(() -> {
          catchUp.pass();
          return bridge(call, "debtor_sid");
        });
    patiently()
        .until(() -> {
          clock.forward(Duration.ofSeconds(10));
          calls.reconcile();
          return status(call) == CallStatus.IN_PROGRESS;
        });
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @Test
  void aLostJoinDoesNotLeaveTheAgentAlone() {
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, "participant-join", 1);
    CallId call = dialled(newPhone());
    patiently().until(() -> bridge(call, "pressed_at"));
    clock.forward(Duration.ofSeconds(9));
    patiently()
        .until(() -> {
          catchUp.pass();
          return floor.record(call).answeredAt() != null;
        });
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"initiated", "ringing", "answered", "completed", "participant-leave"})
  void aCallOfWhichOneKindOfNewsIsLostStillEndsRight(String lost) {
    EXCHANGE.faults().webhooks(WebhookFault.LOSE, lost, 1000);
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.HANGS_UP);
    endsRight(dialled(phone));
  }

  @ParameterizedTest
  @EnumSource(
      value = WebhookFault.class,
      names = {"DUPLICATE", "LATE", "REORDER"})
  void newsThatComeTwiceLateOrOvertakenStillEndRight(WebhookFault fault) {
    EXCHANGE.faults().webhooks(fault, "", 1000, Duration.ofMillis(120));
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.HANGS_UP);
    endsRight(dialled(phone));
  }

  @Test
  void foulWeatherOfEveryKindRingsNobodyTwice() {
    for (WebhookFault fault : WebhookFault.values()) {
      EXCHANGE.faults().webhooksByChance(fault, "", 15, Duration.ofMillis(80));
    }
    List<CallId> dialled = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String phone = newPhone();
      EXCHANGE.scenario(phone, i % 2 == 0 ? Scenario.HANGS_UP : Scenario.NO_ANSWER);
      dialled.add(dialled(phone));
    }
    dialled.forEach(this::ends);
    assertThat(agentsRung()).isEqualTo(12);
    assertThat(debtorsRung()).isLessThanOrEqualTo(12);
  }

  @Test
  void holdAndMuteReachTheConference() {
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.RESTAURANT_OWNER);
    CallId call = dialled(phone);
    becomes(call, CallStatus.IN_PROGRESS);
    RunAs.system(() -> calls.hold(call, true));
    RunAs.system(() -> calls.mute(call, true));
    patiently().until(() -> floor.record(call).onHold() && floor.record(call).muted());
    RunAs.system(() -> calls.hold(call, false));
    patiently().until(() -> !floor.record(call).onHold());
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY,FAILED,telephony.agent.busy",
    "NO_ANSWER,FAILED,telephony.agent.no_answer",
    "INVALID_NUMBER,FAILED,telephony.agent.failed",
    "VOICEMAIL,CANCELLED,telephony.agent.no_key",
    "HANGS_UP,CANCELLED,telephony.agent.no_key"
  })
  void withoutTheAgentTheDebtorIsNotRungAndTheNextAttemptIs(
      Scenario deskPhone, CallStatus end, String failure) {
    String desk = newDeskPhone();
    EXCHANGE.scenario(desk, deskPhone);
    String phone = newPhone();
    AgentId agent = floor.agent(desk);
    AccountId account = floor.account(phone);
    CallId call = floor.dialled(agent, account, phone);
    becomes(call, end);
    assertThat(floor.record(call).failure()).isEqualTo(failure);
    assertThat(debtorsRung()).isZero();
    assertThat(RunAs.system(() -> calls.setAside(call))).isTrue();
    assertThat(RunAs.system(() -> calls.attempts(floor.record(call).debtor(), Instant.EPOCH)))
        .noneMatch(PastAttempt::rang);
    EXCHANGE.scenario(desk, Scenario.DESK_PHONE);
    becomes(floor.dialled(agent, account, phone), CallStatus.IN_PROGRESS);
    assertThat(debtorsRung()).isEqualTo(1);
  }

  @Test
  void anAgentWhoHangsUpWhileItRingsStopsTheRinging() {
    String phone = newPhone();
    EXCHANGE.scenario(phone, Scenario.NO_ANSWER);
    CallId call = dialled(phone);
    becomes(call, CallStatus.RINGING);
    floor.hangUp(call);
    becomes(call, CallStatus.CANCELLED);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
  }

  @Test
  void aHangUpBeforeTheAgentPickedUpRingsNoDebtor() {
    String desk = newDeskPhone();
    EXCHANGE.scenario(desk, Scenario.NO_ANSWER);
    String phone = newPhone();
    CallId call = floor.dialled(floor.agent(desk), floor.account(phone), phone);
    floor.hangUp(call);
    becomes(call, CallStatus.CANCELLED);
    patiently().until(() -> EXCHANGE.liveCalls() == 0);
    assertThat(debtorsRung()).isZero();
  }

  @Test
  void aScenarioIsChosenOverTheSimulatorsControl() {
    String phone = newPhone();
    assertThat(simulation.scenarios()).contains("restaurant-owner", "busy", "crisis");
    simulation.choose(new PhoneNumber(phone), "busy");
    becomes(dialled(phone), CallStatus.BUSY);
  }

  private void endsRight(CallId call) {
    ends(call);
    assertThat(status(call)).isEqualTo(CallStatus.COMPLETED);
    assertThat(agentsRung()).isEqualTo(1);
    assertThat(debtorsRung()).isEqualTo(1);
  }

  /// Time goes by, the jobs look after the silent ones.
  private void ends(CallId call) {
    patiently()
        .until(() -> {
          clock.forward(Duration.ofMillis(500));
          catchUp.pass();
          calls.reconcile();
          return status(call).terminal();
        });
  }

  private boolean bridge(CallId call, String column) {
    return jdbc.sql("SELECT " + column + " IS NOT NULL FROM bridge WHERE call_id = ?")
        .param(call.value())
        .query(Boolean.class)
        .single();
  }

  private List<Utterance> transcript(CallId call) {
    return RunAs.system(() -> calls.transcript(call));
  }
}
