package fr.entente.desk;

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
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// How often a desk asks the database: a form is looked at again at every key, so that its price is
/// the agent's waiting.
@EntenteTest
class DeskQueriesTests {
  private static final String PHONE = "+33199000041";
  @Autowired AgentDesk desk;
  @Autowired AgentForms forms;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;

  @BeforeEach
  void onTheLine() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    AccountId account = floor.account(PHONE);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    desk.next(seat);
    CallId call = Objects.requireNonNull(desk.dial(seat).call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    calls.progress(
        new CallProgress(
            call, "test:answered", CallStatus.IN_PROGRESS, null, null, null, clock.instant()));
    desk.confirmIdentity(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aKeyInThePlanFormAsksTheDatabaseLittleMoreThanTheScreenWithoutIt() {
    int screen = asked(() -> desk.state(seat.agent()));
    var terms = Objects.requireNonNull(forms.open(seat, Form.PLAN).draft().terms());
    int form = asked(() -> desk.state(seat.agent()));
    int key = asked(() -> forms.change(seat, terms));
    int line =
        asked(() ->
            forms.changeLine(seat, 1, LocalDate.now(clock).plusDays(40), Money.euros("31.00")));
    int opened = asked(() -> forms.open(seat, Form.PROMISE));
    System.getLogger("desk")
        .log(
            System.Logger.Level.INFO,
            "statements: screen {0}, with the plan form {1}, a key in it {2}, a line by hand {3}, a form opened {4}",
            screen,
            form,
            key,
            line,
            opened);
    assertThat(form).isLessThanOrEqualTo(screen + 10);
    assertThat(List.of(key, line, opened)).allMatch(asked -> asked <= form + 12);
  }

  // Whatever else the server does at that moment only adds: the least of three is ours.
  private int asked(Runnable work) {
    return IntStream.range(0, 3)
        .map(_ -> {
          long before = statements();
          work.run();
          return (int) (statements() - before - 1);
        })
        .min()
        .orElseThrow();
  }

  private long statements() {
    return jdbc.sql(
            "SELECT SUM(variable_value) FROM information_schema.global_status WHERE variable_name IN"
                + " ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_STMT_EXECUTE')")
        .query(Long.class)
        .single();
  }
}
