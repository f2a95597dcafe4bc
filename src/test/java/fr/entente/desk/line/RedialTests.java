package fr.entente.desk.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.compliance.PastAttempt;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.HistoryLine;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// A call that rang nobody is repeated by the same key, says why, and was no attempt.
@EntenteTest
class RedialTests {
  private static final String PHONE = "+33199000043";

  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;

  @BeforeEach
  void anAccountIsOnTheDesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    AccountId account = floor.account(PHONE);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    line.next(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private CallRecord rung() {
    var call = Objects.requireNonNull(line.forward(seat).call());
    await().until(() -> record(call).status() != CallStatus.REQUESTED);
    return call;
  }

  private CallRecord record(CallRecord call) {
    return RunAs.system(() -> calls.record(call.id())).orElseThrow();
  }

  private void tell(CallRecord call, CallStatus status, String why) {
    calls.progress(
        new CallProgress(call.id(), "test:" + status, status, null, null, why, clock.instant()));
  }

  private DeskState state() {
    return desk.state(seat.agent());
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED, telephony.agent.busy",
    "FAILED, telephony.agent.no_answer",
    "CANCELLED, telephony.agent.no_key",
    "CANCELLED, telephony.agent.left"
  })
  void withoutTheAgentsOwnTelephoneTheSameKeyRingsAgain(CallStatus end, String why) {
    CallRecord first = rung();
    tell(first, end, why);
    assertThat(state().wrapUp().why()).isEqualTo(why);
    line.forward(seat);
    assertThat(state().phase()).isEqualTo(Phase.PREVIEW);
    assertThat(state().notice().detail()).containsEntry("why", why);
    assertThat(rung().id()).isNotEqualTo(first.id());
    assertThat(state().phase()).isEqualTo(Phase.DIALLING);
  }

  @Test
  void whoGivesUpBeforeTheDebtorRingsMayTryAsOftenAsNeeded() {
    for (int i = 0; i < 4; i++) {
      CallRecord call = rung();
      line.hangUp(seat);
      tell(call, CallStatus.CANCELLED, null);
      await().until(() -> RunAs.system(() -> calls.requests(seat.agent())).isEmpty());
      assertThat(state().wrapUp().why()).isEqualTo("telephony.agent.left");
      line.forward(seat);
    }
    assertThat(state().phase()).isEqualTo(Phase.PREVIEW);
    assertThat(state().brief().history()).noneMatch(one -> one.kind() == HistoryLine.Kind.CALL);
    assertThat(attempts()).hasSize(4).noneMatch(PastAttempt::rang);
  }

  @Test
  void aKeyThatAnEarlierVersionKeptIsReplaced() {
    CallRecord first = rung();
    tell(first, CallStatus.FAILED, "telephony.agent.busy");
    String click = state().draft().clickId();
    line.forward(seat);
    jdbc.sql("UPDATE desk_draft SET body = JSON_SET(body, '$.clickId', ?)").param(click).update();
    assertThat(state().draft().clickId()).isEqualTo(click);
    assertThat(rung().id()).isNotEqualTo(first.id());
  }

  private List<PastAttempt> attempts() {
    var debtor = Objects.requireNonNull(state().brief()).contacts().getFirst().debtor();
    return calls.attempts(debtor, Instant.EPOCH);
  }
}
