package fr.entente.desk.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.agents.SignIn;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallStatus;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.Desk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.DeskSettings;
import fr.entente.desk.listening.AgentListening;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import java.time.Duration;
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

/// Wrap-ups end by themselves; those that wait cost nothing.
@EntenteTest
class WrapUpsOverTests {
  private static final String PHONE = "+33199000041";

  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentListening listening;
  @Autowired Closing closing;
  @Autowired DeskCommands commands;
  @Autowired DeskSettings settings;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private AccountId account;

  @BeforeEach
  void aCallHasJustEnded() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    account = floor.account(PHONE);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    line.next(seat);
    CallId call = Objects.requireNonNull(line.dial(seat).call()).id();
    await()
        .until(() ->
            RunAs.system(() -> calls.record(call)).orElseThrow().status() != CallStatus.REQUESTED);
    heard(call, CallStatus.IN_PROGRESS);
    heard(call, CallStatus.COMPLETED);
    assertThat(phase()).isEqualTo(Phase.WRAP_UP);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void heard(CallId call, CallStatus status) {
    calls.progress(
        new CallProgress(call, "test:" + status, status, null, null, null, clock.instant()));
  }

  private Phase phase() {
    return desk.state(seat.agent()).phase();
  }

  private int closed() {
    return RunAs.system(closing::closeExpired);
  }

  @Test
  void aWrapUpIsNotNamedBeforeItsTimeIsOver() {
    clock.forward(settings.wrapUpLimit().minus(Duration.ofSeconds(1)));
    assertThat(commands.onceOver(settings.wrapUpLimit(), Desk::draft)).isZero();
    assertThat(closed()).isZero();
    assertThat(phase()).isEqualTo(Phase.WRAP_UP);
  }

  @Test
  void aWrapUpWhoseTimeIsOverIsClosedOnce() {
    clock.forward(settings.wrapUpLimit());
    assertThat(closed()).isEqualTo(1);
    assertThat(closed()).isZero();
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    assertThat(outcome()).isEqualTo("not_wrapped_up");
  }

  private String outcome() {
    return jdbc.sql("SELECT disposition FROM phone_call").query(String.class).single();
  }

  @Test
  void whatNobodyChoseIsBackOnTheAgentsListAndNobodyIsReady() {
    clock.forward(settings.wrapUpLimit());
    closed();
    assertThat(agents.presence(seat.agent()).presence()).isEqualTo(Presence.PAUSED);
    assertThat(agents.presence(seat.agent()).reason()).isEqualTo("left_open");
    assertThat(desk.state(seat.agent()).notice().key()).isEqualTo("desk.done.not_wrapped_up");
    assertThat(
            jdbc.sql("SELECT callback_for FROM work_item WHERE account_id = ? AND held_by IS NULL")
                .param(account.value())
                .query(Long.class)
                .single())
        .isEqualTo(seat.agent().value());
    assertThat(RunAs.system(() -> worklist.next(seat.agent(), WorklistFilter.ALL)))
        .isInstanceOfSatisfying(
            NextResult.Claimed.class,
            back -> {
              assertThat(back.item().account()).isEqualTo(account);
              assertThat(back.item().agreedCallback()).isFalse();
            });
  }

  @Test
  void whatTheAgentChoseStaysTheOutcomeThoughTimeClosesIt() {
    line.chooseOutcome(seat, "refuses_to_pay");
    clock.forward(settings.wrapUpLimit().plus(settings.wrapUpWarning()));
    closed();
    assertThat(outcome()).isEqualTo("refuses_to_pay");
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    assertThat(desk.state(seat.agent()).notice().key()).isEqualTo("desk.done.by_time");
  }

  @Test
  void whatNobodyAnsweredIsWhatTheLineSays() {
    jdbc.sql("UPDATE phone_call SET answered_at = NULL, status = 'NO_ANSWER'").update();
    clock.forward(settings.wrapUpLimit());
    closed();
    assertThat(outcome()).isEqualTo("no_answer");
  }

  @Test
  void whoComesBackGoesOnWithTheSameKey() {
    clock.forward(settings.wrapUpLimit());
    closed();
    line.forward(seat);
    assertThat(phase()).isEqualTo(Phase.PREVIEW);
    assertThat(agents.presence(seat.agent()).presence()).isEqualTo(Presence.READY);
  }

  @Test
  void eachExtensionGivesTheWholeTimeOnceMore() {
    line.extendWrapUp(seat);
    clock.forward(settings.wrapUpLimit().multipliedBy(2).minus(Duration.ofSeconds(1)));
    assertThat(closed()).isZero();
    clock.forward(Duration.ofSeconds(1));
    assertThat(closed()).isEqualTo(1);
  }

  @Test
  void whoeverStillWritesIsGivenTheWarningAgain() {
    clock.forward(settings.wrapUpLimit().minus(Duration.ofSeconds(1)));
    listening.note(seat, account.value(), "Il rappelle");
    clock.forward(settings.wrapUpWarning().minus(Duration.ofSeconds(1)));
    closed();
    assertThat(phase()).isEqualTo(Phase.WRAP_UP);
    clock.forward(Duration.ofSeconds(1));
    closed();
    assertThat(phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void aNoteThatSaysMoreThanTheDebtNeedsIsNotKeptAsItIs() {
    listening.note(seat, account.value(), "Client alcoolique, rappelle jeudi");
    var refused = line.wrapUp(seat, "refuses_to_pay");
    assertThat(refused.phase()).isEqualTo(Phase.WRAP_UP);
    assertThat(refused.notice().key()).isEqualTo("desk.refused.wording");
    assertThat(refused.notice().detail()).containsEntry("words", "alcoolique");
    assertThat(notes()).isEmpty();
    listening.note(seat, account.value(), "Client difficile à joindre, rappelle jeudi");
    assertThat(line.wrapUp(seat, "refuses_to_pay").phase()).isNotEqualTo(Phase.WRAP_UP);
    assertThat(notes()).containsExactly("Client difficile à joindre, rappelle jeudi");
  }

  @Test
  void closedByTimeTheNoteIsKeptInOtherWords() {
    line.chooseOutcome(seat, "refuses_to_pay");
    listening.note(seat, account.value(), "Client alcoolique, rappelle jeudi");
    clock.forward(settings.wrapUpLimit().plus(settings.wrapUpWarning()));
    closed();
    assertThat(notes()).containsExactly("Client situation personnelle, rappelle jeudi");
  }

  @Test
  void noWordsStandBetweenACrisisAndItsHold() {
    listening.note(seat, account.value(), "Gros con, dit qu'il va en finir");
    assertThat(line.wrapUp(seat, "crisis").phase()).isNotEqualTo(Phase.WRAP_UP);
    assertThat(notes()).containsExactly("échange tendu, dit qu'il va en finir");
  }

  private List<String> notes() {
    return jdbc.sql("SELECT text FROM note ORDER BY id").query(String.class).list();
  }

  @Test
  void aCrisisIsNeverClosedByTime() {
    line.chooseOutcome(seat, "crisis");
    clock.forward(settings.wrapUpLimit().multipliedBy(20));
    closed();
    assertThat(phase()).isEqualTo(Phase.WRAP_UP);
    assertThat(Objects.requireNonNull(desk.state(seat.agent()).wrapUp()).deadline()).isNull();
  }
}
