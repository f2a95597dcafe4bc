package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.Asked;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.money.AgentMoney;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// How often a key asks the database, in the thread that serves it: the agent waits that long.
@EntenteTest
class DeskQueriesTests {
  private static final String PHONE = "+33199000041";
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentMoney money;
  @Autowired AgentScript script;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;

  @BeforeEach
  void anAccountWaits() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    AccountId account = floor.account(PHONE);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    desk.look(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  // A third of what each key asked when it read the whole desk before and after.
  @Test
  void aKeyAsksForWhatItChangesAndNotForTheWholeDesk() {
    // Up to two of each ask whether a fair trial of the script runs.
    // Eight of them tell what the dial would meet, one the calling hours when nobody asked before.
    within("next", 60, () -> line.forward(seat));
    long contact = contact();
    within("choose", 11, () -> line.choose(seat, contact));
    within("dial", 46, () -> line.forward(seat));
    CallId call = call();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    learn(call, "answered", CallStatus.IN_PROGRESS);
    within("news of the call", 18, () -> desk.look(seat));
    within("identity", 27, () -> line.confirmIdentity(seat));
    within("digit", 27, () -> script.answer(seat, 1));
    within("hang-up", 28, () -> line.hangUp(seat));
    learn(call, "ended", CallStatus.COMPLETED);
    within("outcome", 18, () -> line.chooseOutcome(seat, "callback"));
    within("accept", 41, () -> line.wrapUp(seat, null));
  }

  @Test
  void aFormAsksForWhatItsTermsNeedAndNothingMore() {
    onTheLine();
    within("form opened", 20, () -> money.open(seat, DeskCommand.PLAN));
    var terms = Objects.requireNonNull(desk.state(seat.agent()).draft().terms());
    within("the same terms", 10, () -> money.change(seat, terms));
    within(
        "a line by hand",
        20,
        () -> money.changeLine(seat, 1, LocalDate.now(clock).plusDays(40), Money.euros("31.00")));
    within("form closed", 10, () -> desk.closeForm(seat));
  }

  @Test
  void theQueueIsNotCountedWhileAnAccountIsOnTheDesk() {
    line.next(seat);
    var asked = Asked.of(() -> line.dial(seat));
    assertThat(asked).noneMatch(sql -> sql.contains("state = 'READY' LIMIT"));
  }

  private void onTheLine() {
    line.next(seat);
    line.dial(seat);
    CallId call = call();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    learn(call, "answered", CallStatus.IN_PROGRESS);
    line.confirmIdentity(seat);
  }

  private CallId call() {
    return Objects.requireNonNull(desk.state(seat.agent()).call()).id();
  }

  private long contact() {
    var brief = Objects.requireNonNull(desk.state(seat.agent()).brief());
    return brief.contacts().getFirst().id().value();
  }

  private void learn(CallId call, String event, CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + event, status, null, null, null, clock.instant()));
  }

  private static void within(String key, int most, Runnable work) {
    var asked = Asked.of(work);
    System.getLogger("desk")
        .log(System.Logger.Level.INFO, "statements of {0}: {1}", key, asked.size());
    assertThat(asked).as(key).hasSizeLessThanOrEqualTo(most);
  }
}
