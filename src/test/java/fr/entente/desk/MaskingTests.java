package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.care.Contested;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.money.AgentMoney;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.InvoiceId;
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

/// UX-19 below the screen: whoever calls the services directly learns no more than the screen.
@EntenteTest
class MaskingTests {
  private static final String PHONE = "+33199000041";
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentCare care;
  @Autowired AgentMoney money;
  @Autowired AgentScript scripts;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private List<String> secrets;

  @BeforeEach
  void sitDown() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    AccountId account = floor.account(PHONE);
    // A creditor who calls in its own name says that name first; an agency must not.
    jdbc.sql("UPDATE creditor SET collector = 'THIRD_PARTY'").update();
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    secrets = List.of("120.00", "Grossiste", one("SELECT number FROM invoice"));
    SignIn.as(one("SELECT login FROM agent"), agents);
    desk.enter(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void noStateNamesTheDebtFromTheDialUntilTheRightPersonIsConfirmed() {
    assertThat(line.next(seat).toString()).contains(secrets);
    var dialling = line.dial(seat);
    assertThat(dialling.phase()).isEqualTo(Phase.DIALLING);
    hidden(dialling);
    answered(dialling);
    hidden(desk.state(seat.agent()));
    hidden(line.hold(seat));
    hidden(scripts.answer(seat, 1));
    hidden(scripts.skip(seat));
    assertThat(line.confirmIdentity(seat).toString()).contains(secrets);
  }

  @Test
  void noFormOfMoneyOpensAndNothingIsRecordedBeforeTheRightPersonIsConfirmed() {
    line.next(seat);
    var dialling = line.dial(seat);
    refused(money.promiseAll(seat));
    answered(dialling);
    var invoice = new InvoiceId(Long.parseLong(one("SELECT id FROM invoice")));
    refused(money.open(seat, DeskCommand.PROMISE));
    refused(money.open(seat, DeskCommand.PLAN));
    refused(money.promiseAll(seat));
    refused(money.record(seat));
    refused(
        care.dispute(
            seat,
            new Contested(
                DisputeType.QUALITY,
                List.of(new DisputedPart(invoice, Money.euros("120.00"))),
                "damaged",
                null,
                LocalDate.now(clock).plusDays(7))));
    assertThat(one("SELECT COUNT(*) FROM commitment")).isEqualTo("0");
    assertThat(one("SELECT disputed FROM account")).isEqualTo("0.00");
    line.confirmIdentity(seat);
    money.promiseAll(seat);
    assertThat(one("SELECT total FROM commitment")).isEqualTo("120.00");
  }

  private void refused(DeskState state) {
    hidden(state);
    assertThat(Objects.requireNonNull(state.notice()).key()).isEqualTo("desk.refused.not_now");
  }

  private void hidden(DeskState state) {
    assertThat(Objects.requireNonNull(state.brief()).masked()).isTrue();
    assertThat(state.brief().amounts()).isNull();
    assertThat(state.toString()).doesNotContain(secrets);
  }

  private void answered(DeskState dialling) {
    CallId call = Objects.requireNonNull(dialling.call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    calls.progress(
        new CallProgress(
            call, "test:answered", CallStatus.IN_PROGRESS, null, null, null, clock.instant()));
    assertThat(desk.state(seat.agent()).phase()).isEqualTo(Phase.CONNECTED);
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
