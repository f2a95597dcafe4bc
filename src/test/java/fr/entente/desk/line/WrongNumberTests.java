package fr.entente.desk.line;

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
import fr.entente.desk.AgentDesk;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.NextActions;
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

/// "I remove this number": it is not rung again, and the next one is on the desk.
@EntenteTest
class WrongNumberTests {
  private static final String WRONG = "+33199000063";
  private static final String RIGHT = "+33199000064";

  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentScript script;
  @Autowired NextActions actions;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private AccountId account;

  @BeforeEach
  void anAccountIsOnTheDesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    account = floor.account(WRONG);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void another() {
    jdbc.sql(
            "INSERT INTO contact (debtor_id, name, role, phone) SELECT debtor_id, 'Mme Roche', 'CFO',"
                + " ? FROM account")
        .param(RIGHT)
        .update();
  }

  private DeskState state() {
    return desk.state(seat.agent());
  }

  private void answered() {
    line.next(seat);
    var call = Objects.requireNonNull(line.forward(seat).call());
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call.id())).orElseThrow().status()
                != CallStatus.REQUESTED);
    calls.progress(
        new CallProgress(
            call.id(), "answered", CallStatus.IN_PROGRESS, null, null, null, clock.instant()));
  }

  private void over() {
    var call = Objects.requireNonNull(state().call());
    calls.progress(
        new CallProgress(
            call.id(), "over", CallStatus.COMPLETED, null, "debtor", null, clock.instant()));
  }

  private boolean unusable(String phone) {
    return jdbc.sql("SELECT phone_unusable IS NOT NULL FROM contact WHERE phone = ?")
        .param(phone)
        .query(Boolean.class)
        .single();
  }

  @Test
  void theScriptsWordRemovesTheNumberAtOnceAndTheNextOneIsOffered() {
    another();
    answered();
    int wrong =
        state().script().step().answers().stream()
            .filter(answer -> "wrong_number".equals(answer.outcome()))
            .findFirst()
            .orElseThrow()
            .digit();
    script.answer(seat, wrong);
    assertThat(unusable(WRONG)).isTrue();
    assertThat(unusable(RIGHT)).isFalse();
    over();
    var next = line.forward(seat);
    assertThat(next.phase()).isEqualTo(Phase.PREVIEW);
    assertThat(next.brief().account()).isEqualTo(account);
    assertThat(next.brief().callee().phone().e164()).isEqualTo(RIGHT);
    assertThat(next.notice().key()).isEqualTo("desk.done.next_number");
    assertThat(next.draft().outcome()).isNull();
  }

  @Test
  void theOutcomeAloneRemovesTheNumberToo() {
    another();
    answered();
    over();
    var next = line.wrapUp(seat, "wrong_number");
    assertThat(unusable(WRONG)).isTrue();
    assertThat(next.brief().contacts())
        .extracting(contact -> contact.phone().e164())
        .containsExactly(RIGHT);
  }

  @Test
  void withoutAnotherNumberTheDeskSaysWhoFindsOneAndByWhen() {
    answered();
    over();
    var after = line.wrapUp(seat, "wrong_number");
    assertThat(after.phase()).isEqualTo(Phase.READY);
    assertThat(after.notice().key()).isEqualTo("desk.done.find_number");
    assertThat(after.notice().detail()).containsKey("date");
    var action = actions.of(account).orElseThrow();
    assertThat(action.reason()).isEqualTo("find_number");
    assertThat(action.owner()).isEqualTo(seat.agent());
    assertThat(action.at()).isNotNull();
  }

  @Test
  void anAccountWithoutANumberThatIsGivenBackDoesNotComeAtOnce() {
    jdbc.sql("UPDATE contact SET phone = NULL").update();
    line.next(seat);
    assertThat(state().brief().contacts()).isEmpty();
    line.release(seat);
    assertThat(line.next(seat).phase()).isEqualTo(Phase.READY);
    assertThat(actions.of(account).orElseThrow().owner()).isEqualTo(seat.agent());
  }
}
