package fr.entente.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.HistoryLine;
import fr.entente.desk.picture.Objective;
import fr.entente.desk.picture.Phase;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.scripts.StepTag;
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

/// A debtor who rings back: the desk opens on the account with the script of an incoming call.
@EntenteTest
class RingBackTests {
  private static final String PHONE = "+33199000053";
  private static final String OTHER = "+33199000054";

  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentScript scripts;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private AccountId bakery;
  private AccountId garage;

  @BeforeEach
  void twoAccountsAndADesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    bakery = floor.account(PHONE);
    garage = floor.account(OTHER);
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(bakery, garage), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private DeskState rings(String looked) {
    return line.incoming(seat, bakery, looked);
  }

  @Test
  void theScriptOfAnIncomingCallIsOpenAndNoAmountIsShownBeforeIdentity() {
    var state = rings("01 99 00 00 53");
    assertThat(state.phase()).isEqualTo(Phase.CONNECTED);
    assertThat(state.script().key()).startsWith("incoming");
    assertThat(state.brief().masked()).isTrue();
    assertThat(state.brief().objective()).isEqualTo(Objective.ANSWER);
    assertThat(state.call().number().e164()).isEqualTo(PHONE);
    assertThat(state.call().scriptKey()).isEqualTo("incoming");
    assertThat(state.ear()).isNull();
    assertThat(DeskCommand.LINE_HOLD.availableIn(state)).isFalse();
    assertThat(DeskCommand.MUTE.availableIn(state)).isFalse();
  }

  @Test
  void foundByANameTheNumberIsUnknownAndNobodyIsTakenForTheCaller() {
    var state = rings("boulang");
    assertThat(state.call().number()).isNull();
    assertThat(state.brief().callee()).isNull();
  }

  @Test
  void whoeverIsKnownToBeTheRightPersonIsNotAskedAgain() {
    rings("boulang");
    line.confirmIdentity(seat);
    var step = scripts.answer(seat, 1).script().step();
    assertThat(step.id()).isNotEqualTo("open");
    assertThat(step.tags()).doesNotContain(StepTag.IDENTITY);
  }

  @Test
  void whoeverIsNotKnownYetIsAsked() {
    rings("boulang");
    assertThat(scripts.answer(seat, 1).script().step().tags()).contains(StepTag.IDENTITY);
  }

  @Test
  void itEndsWithAnOutcomeThatSomebodyCanHaveSaidAndStandsInHistoryAsIncoming() {
    rings("boulang");
    line.confirmIdentity(seat);
    var over = line.hangUp(seat);
    assertThat(over.phase()).isEqualTo(Phase.WRAP_UP);
    assertThat(over.wrapUp().codes())
        .extracting(code -> code.code())
        .contains("promise", "wrong_number")
        .doesNotContain("no_answer", "busy", "voicemail");
    line.wrapUp(seat, "refuses_to_pay");
    assertThat(desk.state(seat.agent()).phase()).isEqualTo(Phase.READY);
    assertThat(
            jdbc.sql("SELECT attempts FROM work_item WHERE account_id = ?")
                .param(bakery.value())
                .query(Integer.class)
                .single())
        .isZero();
    rings("boulang");
    var again = line.confirmIdentity(seat);
    assertThat(again.brief().history())
        .anyMatch(
            one -> one.kind() == HistoryLine.Kind.INCOMING && one.code().equals("refuses_to_pay"));
    assertThat(again.brief().attemptsThisWeek()).isZero();
  }

  @Test
  void theAccountThatWasOnTheDeskWaitsThere() {
    line.take(seat, garage, null);
    var state = rings("boulang");
    assertThat(state.brief().account()).isEqualTo(bakery);
    assertThat(state.brief().why()).isNull();
    line.hangUp(seat);
    line.wrapUp(seat, "gatekeeper");
    var after = desk.state(seat.agent());
    assertThat(after.phase()).isEqualTo(Phase.PREVIEW);
    assertThat(Objects.requireNonNull(after.brief()).account()).isEqualTo(garage);
  }

  @Test
  void duringACallASecondOneIsRefusedInWords() {
    rings("boulang");
    var state = line.incoming(seat, garage, "");
    assertThat(state.brief().account()).isEqualTo(bakery);
    assertThat(state.notice().key()).isEqualTo("desk.refused.incoming.agent");
  }
}
