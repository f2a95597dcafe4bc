package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentListening;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// A note that is said to be kept is kept.
@EntenteTest
class TypedNoteTests {
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentListening listening;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AccountId account;
  private Seat seat;

  @BeforeEach
  void anAccountOnTheDesk() {
    var floor = new Floor(jdbc, calls, clock);
    var me = floor.agent();
    account = floor.account("+33199000041");
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(me, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    assertThat(desk.enter(seat)).isTrue();
    line.next(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private boolean typed(String text) {
    return listening.note(seat, account.value(), text);
  }

  private String kept() {
    return desk.look(seat).orElseThrow().draft().note();
  }

  @Test
  void whatIsTypedIsKept() {
    assertThat(typed("rappeler lundi")).isTrue();
    assertThat(kept()).isEqualTo("rappeler lundi");
  }

  /// The server stops after the account was claimed and before its draft was kept.
  @Test
  void aDraftThatWasNotBegunIsBegunByTheFirstWord() {
    jdbc.sql("DELETE FROM desk_draft").update();
    assertThat(typed("rappeler lundi")).isTrue();
    assertThat(kept()).isEqualTo("rappeler lundi");
    assertThat(jdbc.sql("SELECT account_id FROM desk_draft").query(Long.class).single())
        .isEqualTo(account.value());
  }

  @Test
  void whatIsTypedAfterTheAccountHasLeftIsNotSaidToBeKept() {
    line.release(seat);
    assertThat(typed("trop tard")).isFalse();
    assertThat(kept()).isEmpty();
  }
}
