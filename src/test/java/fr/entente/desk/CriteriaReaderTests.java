package fr.entente.desk;

import static fr.entente.desk.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.criteria.CriteriaFacts;
import fr.entente.criteria.CriteriaField;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.Worklist;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// What conditions know of an account on the desk.
@EntenteTest
class CriteriaReaderTests {
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired DeskReader reader;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AgentId agent;
  private AccountId account;
  private Seat seat;

  @BeforeEach
  void anAccountWaits() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account("+33199000041");
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    worklist.take(agent, account);
    desk.look(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void nothingOfTheDebtIsKnownBeforeIdentity() {
    assertThat(facts(false).values().keySet())
        .containsExactlyInAnyOrder(
            CriteriaField.DEBTOR,
            CriteriaField.LANGUAGE,
            CriteriaField.INCOMING,
            CriteriaField.CALLBACK,
            CriteriaField.CRISIS,
            CriteriaField.VULNERABLE);
  }

  @Test
  void everyCriterionIsKnownOnceIdentityIsConfirmed() {
    assertThat(facts(true).values())
        .containsOnlyKeys(CriteriaField.values())
        .containsEntry(CriteriaField.OVERDUE, "120.00")
        .containsEntry(CriteriaField.CREDITOR, "Grossiste")
        .containsEntry(CriteriaField.DAYS_LATE, "40")
        .containsEntry(CriteriaField.STAGE, "middle")
        .containsEntry(CriteriaField.DEBTOR, "company")
        .containsEntry(CriteriaField.BROKEN_WORD, "none")
        .containsEntry(CriteriaField.TALKS, "0")
        .containsEntry(CriteriaField.PROMISE_RUNNING, "no");
  }

  @Test
  void aRefusalIsCountedFromTheCallThatEndedInIt() {
    var call = Objects.requireNonNull(line.dial(seat).call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    calls.progress(progress(call, "answered", CallStatus.IN_PROGRESS));
    desk.look(seat);
    line.confirmIdentity(seat);
    line.hangUp(seat);
    calls.progress(progress(call, "ended", CallStatus.COMPLETED));
    desk.look(seat);
    RunAs.system(() -> calls.wrapUp(call, "refuses_to_pay", ""));
    clock.forward(Duration.ofHours(2));
    desk.look(seat);
    worklist.take(agent, account);
    desk.look(seat);

    assertThat(facts(true).values())
        .containsEntry(CriteriaField.TALKS, "1")
        .containsEntry(CriteriaField.REFUSALS, "1");
  }

  @ParameterizedTest
  @EnumSource(CommitmentStatus.class)
  void aPromiseIsKeptWhenAllOfItCame(CommitmentStatus overall) {
    var one = Cases.made(part(1, "120.00"));
    var promise =
        new Commitment(
            one.id(),
            one.account(),
            one.instalments(),
            List.of(overall),
            List.of(),
            overall,
            one.means(),
            one.words(),
            one.payerName(),
            one.agreedOn(),
            one.nextDeadline());

    assertThat(CriteriaReader.kept(promise)).isEqualTo(overall.name().startsWith("KEPT"));
  }

  private CriteriaFacts facts(boolean confirmed) {
    var read = reader.read(agent);
    var known = Objects.requireNonNull(read.account());
    return CriteriaReader.of(read.line(), known, 90, LocalDate.now(clock), confirmed);
  }

  private CallProgress progress(CallId call, String what, CallStatus status) {
    return new CallProgress(call, call.value() + what, status, null, null, null, clock.instant());
  }
}
