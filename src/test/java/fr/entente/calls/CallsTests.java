package fr.entente.calls;

import static fr.entente.calls.Floor.click;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.compliance.PastAttempt;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class CallsTests {
  private static final String PHONE = "+33199000010";

  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired TestDialer dialer;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId marie;
  private AccountId bakery;

  @BeforeEach
  void open() {
    floor = new Floor(jdbc, calls, clock);
    marie = floor.agent();
    bakery = floor.account(PHONE);
  }

  @Test
  void twoHundredClicksFromTwentySessionsRingOnce() throws Exception {
    List<AgentId> sessions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(floor.agent());
    }
    List<Callable<DialResult>> clicks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var request = click(sessions.get(i % 20), bakery, PHONE, "click-" + i);
      clicks.add(() -> floor.dial(request));
    }
    List<DialResult> results = new ArrayList<>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : pool.invokeAll(clicks)) {
        results.add(result.get());
      }
    }
    assertThat(results).filteredOn(r -> r instanceof DialResult.Dialling).hasSize(1);
    long rung = jdbc.sql("SELECT id FROM phone_call").query(Long.class).single();
    assertThat(results).filteredOn(r -> r instanceof DialResult.AlreadyLive).hasSize(199);
    await().until(() -> count("phone_call WHERE status = 'AGENT_RINGING'") == 1);
    assertThat(dialer.placed(new CallId(rung))).isEqualTo(1);
    assertThat(count("dial_refusal WHERE reason = 'ALREADY_LIVE'")).isEqualTo(199);
  }

  @Test
  void oneNumberOfTwoDebtorsIsRungByOneCallAtATime() throws Exception {
    AccountId twin = floor.account(PHONE);
    List<Callable<DialResult>> clicks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var request = click(floor.agent(), i % 2 == 0 ? bakery : twin, PHONE, "click-" + i);
      clicks.add(() -> floor.dial(request));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : pool.invokeAll(clicks)) {
        result.get();
      }
    }
    assertThat(count("phone_call")).isEqualTo(1);
    assertThat(count("dial_refusal")).isEqualTo(39);
  }

  @Test
  void anAgentIsOnOneCallUntilItIsWrappedUp() {
    CallId first = floor.dialled(marie, bakery, PHONE);
    AccountId florist = floor.account("+33199000011");
    var second = click(marie, florist, "+33199000011", "second");
    assertThat(floor.dial(second)).isEqualTo(new DialResult.AlreadyLive("agent", first));
    tell(first, CallStatus.NO_ANSWER);
    assertThat(floor.dial(second)).isEqualTo(new DialResult.AlreadyLive("agent", first));
    assertThat(floor.wrapUp(first, "no_answer")).isTrue();
    assertThat(floor.dial(second)).isInstanceOf(DialResult.Dialling.class);
  }

  @Test
  void aRepeatedClickGivesTheSameCall() {
    var click = click(marie, bakery, PHONE, "once");
    var first = floor.dial(click);
    assertThat(floor.dial(click)).isEqualTo(first);
    tell(((DialResult.Dialling) first).call(), CallStatus.BUSY);
    assertThat(floor.dial(click)).isEqualTo(first);
    floor.wrapUp(((DialResult.Dialling) first).call(), "busy");
    assertThat(floor.dial(click)).isInstanceOf(DialResult.Spent.class);
    assertThat(count("phone_call")).isEqualTo(1);
    assertThat(count("dial_refusal")).isZero();
  }

  @Test
  void aClickIsSpentOnceItsAttemptIsClosed() {
    var click = click(marie, bakery, PHONE, "once");
    CallId call = ((DialResult.Dialling) floor.dial(click)).call();
    tell(call, CallStatus.FAILED);
    assertThat(floor.dial(click)).isEqualTo(new DialResult.Dialling(call));
    RunAs.system(() -> calls.setAside(call));
    assertThat(floor.dial(click)).isEqualTo(new DialResult.Spent(call));
    assertThat(floor.dial(click(marie, bakery, PHONE, "another")))
        .isInstanceOf(DialResult.Dialling.class);
  }

  @Test
  void aNumberThatIsNotTheDebtorsIsNeverDialled() {
    var foreign = click(marie, bakery, "+33199000099", "x");
    assertThat(floor.dial(foreign)).isEqualTo(new DialResult.NotPossible("number_not_of_debtor"));
    assertThat(count("dial_refusal WHERE reason = 'NOT_POSSIBLE'")).isEqualTo(1);
  }

  @Test
  void anAgentWithoutADeskPhoneCannotDial() {
    AgentId remote = floor.agent(null);
    assertThat(floor.dial(click(remote, bakery, PHONE, "x")))
        .isEqualTo(new DialResult.NotPossible("no_desk_phone"));
  }

  @Test
  void withoutAPolicyNobodyIsCalledAndTheRuleIsRecorded() {
    jdbc.sql("UPDATE creditor SET policy_override = 'no-such-policy'").update();
    var refused = (DialResult.Refused) floor.dial(click(marie, bakery, PHONE, "x"));
    assertThat(refused.refusals()).isNotEmpty();
    assertThat(
            count(
                "dial_refusal WHERE reason = 'POLICY' AND rule = 'NO_POLICY' AND policy_inputs IS NOT"
                    + " NULL AND click_id = 'x'"))
        .isEqualTo(1);
    assertThat(count("phone_call")).isZero();
  }

  @Test
  void thePolicyThatAllowedTheCallIsKeptWithIt() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    assertThat(floor.record(call).policyKey()).isEqualTo("heard-at-once");
    assertThat(count("phone_call WHERE policy_version > 0 AND policy_inputs <> ''")).isEqualTo(1);
  }

  @Test
  void aRejectedDialFailsAndMayBeSetAside() {
    dialer.answers(new Dialer.Placed.Rejected(400, 21211, "telephony.error.21211"));
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.FAILED);
    assertThat(floor.record(call).failure()).isEqualTo("telephony.error.21211");
    assertThat(RunAs.system(() -> calls.setAside(call))).isTrue();
    assertThat(presence()).isEqualTo(Presence.READY);
    assertThat(floor.dial(click(marie, bakery, PHONE, "again")))
        .isInstanceOf(DialResult.Dialling.class);
  }

  @Test
  void aCallThatRangIsNotSetAside() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.RINGING);
    tell(call, CallStatus.CANCELLED);
    assertThat(RunAs.system(() -> calls.setAside(call))).isFalse();
  }

  @Test
  void anUnknownOutcomeIsAskedForAndNeverDialledAgain() {
    dialer.answers(new Dialer.Placed.Unknown("503"));
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    dialer.knows.put(call, CallStatus.IN_PROGRESS);
    clock.forward(Duration.ofSeconds(40));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    dialer.knows.put(call, CallStatus.COMPLETED);
    clock.forward(Duration.ofMinutes(3));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(dialer.placed(call)).isEqualTo(1);
  }

  @Test
  void aCallThatTheProviderNeverSawFailsAfterAWhile() {
    dialer.answers(new Dialer.Placed.Unknown("timeout"));
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    clock.forward(Duration.ofSeconds(40));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(4));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.FAILED);
    assertThat(floor.record(call).failure()).isEqualTo("calls.failure.not_found");
    assertThat(dialer.placed(call)).isEqualTo(1);
  }

  private CallId givenUp() {
    dialer.answers(new Dialer.Placed.Unknown("timeout"));
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(4));
    calls.reconcile();
    assertThat(floor.record(call).failure()).isEqualTo("calls.failure.not_found");
    return call;
  }

  /// It rang after all, and its news comes when the call was given up: it was an attempt.
  @Test
  void aCallThatWasGivenUpIsWhatTheProviderTellsOfItInTheEnd() {
    CallId call = givenUp();
    tell(call, CallStatus.IN_PROGRESS);
    tell(call, CallStatus.COMPLETED);
    var known = floor.record(call);
    assertThat(known.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(known.failure()).isNull();
    assertThat(RunAs.system(() -> calls.setAside(call))).isFalse();
    assertThat(RunAs.system(() -> calls.attempts(known.debtor(), Instant.EPOCH)))
        .singleElement()
        .matches(PastAttempt::rang);
  }

  @Test
  void theLineOfACallThatIsOverIsWantedClosedWhateverStopsThen() {
    dialer.refuses(true);
    CallId call = givenUp();
    assertThat(count("line_request WHERE kind = 'END' AND next_try_at IS NOT NULL")).isEqualTo(1);
    assertThat(floor.wrapUp(call, "no_answer")).isTrue();
    assertThat(floor.dial(click(marie, bakery, PHONE, "over")))
        .isEqualTo(new DialResult.AlreadyLive("line", call));
  }

  @Test
  void whoMayHaveBeenRungCountsAsRung() {
    dialer.answers(new Dialer.Placed.Unknown("timeout"));
    dialer.unreachable();
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(31));
    calls.reconcile();
    var known = floor.record(call);
    assertThat(known.failure()).isEqualTo("calls.failure.unreachable");
    assertThat(RunAs.system(() -> calls.setAside(call))).isFalse();
    assertThat(RunAs.system(() -> calls.attempts(known.debtor(), Instant.EPOCH)))
        .singleElement()
        .matches(PastAttempt::rang);
  }

  @Test
  void aCallThatWasClosedWithAnOutcomeIsKnownByItsMoment() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.FAILED);
    Instant before = clock.instant();
    clock.forward(Duration.ofSeconds(1));
    assertThat(RunAs.system(() -> calls.setAside(call))).isTrue();
    assertThat(closedSince(before)).isFalse();
    CallId second = floor.dialled(marie, bakery, PHONE);
    tell(second, CallStatus.COMPLETED);
    assertThat(floor.wrapUp(second, "promise")).isTrue();
    assertThat(closedSince(before)).isTrue();
    assertThat(closedSince(clock.instant())).isFalse();
  }

  private boolean closedSince(Instant moment) {
    return RunAs.system(() -> calls.closedSince(marie, bakery, moment));
  }

  @Test
  void anUnreachableProviderLeavesTheCallUnknownForLongButNotForEver() {
    dialer.answers(new Dialer.Placed.Unknown("timeout"));
    dialer.unreachable();
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(10));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.UNKNOWN);
    clock.forward(Duration.ofMinutes(30));
    calls.reconcile();
    assertThat(floor.record(call).failure()).isEqualTo("calls.failure.unreachable");
  }

  @Test
  void aCallBookedBeforeACrashIsFailedAfterTheRestartAndNeverDialled() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.AGENT_RINGING);
    jdbc.sql(
            "UPDATE phone_call SET status = 'REQUESTED', handed_over_at = NULL, provider_sid = NULL")
        .update();
    dialer.reset();
    clock.forward(Duration.ofSeconds(31));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.FAILED);
    assertThat(dialer.placed(call)).isZero();
    assertThat(dialer.wishes).contains("ask " + call.value());
    assertThat(floor.wrapUp(call, "no_answer")).isTrue();
  }

  @Test
  void aCallWithoutAnEndIsFoundByAsking() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.IN_PROGRESS);
    dialer.knows.put(call, CallStatus.COMPLETED);
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    clock.forward(Duration.ofMinutes(2));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(presence()).isEqualTo(Presence.WRAP_UP);
  }

  @Test
  void replayedNewsChangeNothing() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.AGENT_RINGING);
    var answered = news(call, "CA1:3", CallStatus.IN_PROGRESS);
    calls.progress(answered);
    calls.progress(news(call, "CA1:4", CallStatus.COMPLETED));
    CallRecord ended = floor.record(call);
    int events = count("call_event");
    clock.forward(Duration.ofSeconds(5));
    calls.progress(answered);
    calls.progress(news(call, "CA1:4", CallStatus.COMPLETED));
    calls.progress(news(call, "CA1:2", CallStatus.RINGING));
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(floor.record(call).endedAt()).isEqualTo(ended.endedAt());
    assertThat(count("call_event")).isEqualTo(events + 1);
  }

  @Test
  void concurrentCopiesOfOneWebhookCountOnce() throws Exception {
    CallId call = floor.dialled(marie, bakery, PHONE);
    List<Callable<Boolean>> copies = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      var news =
          i % 2 == 0
              ? news(call, "CA1:1", CallStatus.RINGING)
              : news(call, "CA1:2", CallStatus.COMPLETED);
      copies.add(() -> {
        calls.progress(news);
        return true;
      });
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : pool.invokeAll(copies)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(count("call_event WHERE event_key LIKE 'CA1:%'")).isEqualTo(2);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(floor.record(call).ringingAt()).isNotNull();
  }

  @Test
  void presenceFollowsTheCall() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    assertThat(presence()).isEqualTo(Presence.ON_CALL);
    tell(call, CallStatus.COMPLETED);
    assertThat(presence()).isEqualTo(Presence.WRAP_UP);
    floor.wrapUp(call, "promise");
    assertThat(presence()).isEqualTo(Presence.READY);
  }

  @Test
  void aCallIsWrappedUpOnceAndWritesItsNoteOnce() throws Exception {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.COMPLETED);
    List<Callable<Boolean>> keys = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      keys.add(() -> floor.wrapUp(call, "promise"));
    }
    int closed = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : pool.invokeAll(keys)) {
        closed += result.get() ? 1 : 0;
      }
    }
    assertThat(closed).isEqualTo(1);
    assertThat(count("note WHERE call_id = " + call.value())).isEqualTo(1);
    assertThat(floor.record(call).disposition()).isEqualTo("promise");
  }

  @Test
  void aLiveCallIsHungUpBeforeItIsWrappedUp() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.IN_PROGRESS);
    assertThat(floor.wrapUp(call, "promise")).isFalse();
    floor.hangUp(call);
    await().until(() -> dialer.wishes.contains("hang up " + call.value()));
    tell(call, CallStatus.COMPLETED);
    assertThat(floor.record(call).endedBy()).isEqualTo("agent");
    assertThat(floor.wrapUp(call, "promise")).isTrue();
  }

  @Test
  void aHangUpThatIsNotConfirmedLetsTheAgentGoAndTheCallGoesOn() {
    dialer.stays(true);
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.IN_PROGRESS);
    floor.hangUp(call);
    floor.hangUp(call);
    assertThat(floor.record(call).leftToClose()).isFalse();
    clock.forward(Duration.ofSeconds(9));
    floor.hangUp(call);
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(floor.record(call).leftToClose()).isTrue();
    assertThat(count("call_journal WHERE kind = 'forced_end'")).isEqualTo(1);
    assertThat(presence()).isEqualTo(Presence.WRAP_UP);
    assertThat(floor.wrapUp(call, "promise")).isTrue();
  }

  @Test
  void theWatchdogLetsTheAgentGoWhenTheProviderIsSilent() {
    dialer.unreachable();
    dialer.refuses(true);
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.RINGING);
    floor.hangUp(call);
    clock.forward(Duration.ofSeconds(9));
    calls.reconcile();
    assertThat(floor.record(call).status()).isEqualTo(CallStatus.RINGING);
    assertThat(floor.record(call).leftToClose()).isTrue();
  }

  @Test
  void anUnknownCallDoesNotKeepTheAgent() {
    dialer.answers(new Dialer.Placed.Unknown("timeout"));
    CallId call = floor.dialled(marie, bakery, PHONE);
    await().until(() -> floor.record(call).status() == CallStatus.UNKNOWN);
    assertThat(floor.wrapUp(call, "no_answer")).isTrue();
    AgentId paul = floor.agent();
    assertThat(floor.dial(click(paul, bakery, PHONE, "x")))
        .isEqualTo(new DialResult.AlreadyLive("debtor", call));
  }

  @Test
  void attemptsAreCountedOverAllAccountsOfTheDebtor() {
    CallId rang = floor.dialled(marie, bakery, PHONE);
    tell(rang, CallStatus.RINGING);
    tell(rang, CallStatus.NO_ANSWER);
    floor.wrapUp(rang, "no_answer");
    CallId busy = floor.dialled(marie, bakery, PHONE);
    tell(busy, CallStatus.BUSY);
    floor.wrapUp(busy, "busy");
    CallId spoke = floor.dialled(marie, bakery, PHONE);
    tell(spoke, CallStatus.IN_PROGRESS);
    RunAs.system(() -> calls.confirmIdentity(spoke, "name and address"));
    var debtor = floor.record(rang).debtor();
    var since = clock.instant().minus(Duration.ofDays(7));
    var attempts = RunAs.system(() -> calls.attempts(debtor, since));
    assertThat(attempts).extracting("rang").containsExactly(true, false, true);
    assertThat(attempts).extracting("rightParty").containsExactly(true, false, false);
  }

  @Test
  void identityIsConfirmedOnceAndTheFirstTimeCounts() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.IN_PROGRESS);
    RunAs.system(() -> calls.confirmIdentity(call, "name"));
    var first = floor.record(call).identityConfirmedAt();
    clock.forward(Duration.ofSeconds(20));
    RunAs.system(() -> calls.confirmIdentity(call, "again"));
    assertThat(floor.record(call).identityConfirmedAt()).isEqualTo(first).isNotNull();
    assertThat(count("call_journal WHERE kind = 'identity_confirmed'")).isEqualTo(1);
  }

  @Test
  void nobodyIsTheRightPartyBeforeSomebodyAnswers() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    tell(call, CallStatus.RINGING);
    RunAs.system(() -> calls.confirmIdentity(call, "name"));
    assertThat(floor.record(call).identityConfirmedAt()).isNull();
  }

  @Test
  void turnsArriveOnceAndInTheOrderSpoken() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    calls.heard(call, 5, true, "Je ne peux pas", true, clock.instant());
    calls.heard(call, 2, true, "Allô", true, clock.instant());
    calls.heard(call, 5, true, "Je ne peux pas", true, clock.instant());
    calls.heard(call, 4, true, "Je ne", false, clock.instant());
    calls.heard(call, 3, false, "Bonjour", true, clock.instant());
    assertThat(RunAs.system(() -> calls.transcript(call)))
        .extracting(Utterance::text)
        .containsExactly("Allô", "Bonjour", "Je ne peux pas");
  }

  @Test
  void whatWasLoggedCannotBeChanged() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    RunAs.system(() -> calls.journal(call, "step", "opening"));
    calls.heard(call, 1, true, "Allô", true, clock.instant());
    tell(call, CallStatus.RINGING);
    floor.dial(click(marie, bakery, "+33199000099", "x"));
    for (String table : List.of("call_journal", "utterance", "call_event", "dial_refusal")) {
      assertThatThrownBy(() -> jdbc.sql("UPDATE " + table + " SET at = NOW()").update())
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void theScriptOfAClosedCallStaysAsItWas() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    RunAs.system(() -> calls.saveScript(call, "first-call-company", "abc", "{\"step\":1}"));
    tell(call, CallStatus.COMPLETED);
    floor.wrapUp(call, "promise");
    RunAs.system(() -> calls.saveScript(call, "first-call-company", "abc", "{\"step\":9}"));
    assertThat(floor.record(call).scriptState()).isEqualTo("{\"step\":1}");
  }

  @Test
  void holdAndMuteAreShownOnceTheProviderObeyed() {
    CallId call = floor.dialled(marie, bakery, PHONE);
    RunAs.system(() -> calls.hold(call, true));
    RunAs.system(() -> calls.mute(call, true));
    await().until(() -> floor.record(call).onHold() && floor.record(call).muted());
  }

  private void tell(CallId call, CallStatus status) {
    calls.progress(news(call, "test:" + status, status));
  }

  private CallProgress news(CallId call, String key, CallStatus status) {
    return new CallProgress(call, key, status, null, null, null, clock.instant());
  }

  private Presence presence() {
    return agents.presence(marie).presence();
  }

  private int count(String from) {
    return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
  }
}
