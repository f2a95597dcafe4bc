package fr.entente.desk.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// What was typed while the server was away goes to its own account, and to no other.
@EntenteTest
class StrayNoteTests {
  @Autowired AgentListening listening;
  @Autowired Portfolio portfolio;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Floor floor;
  private AgentId agent;
  private AccountId account;
  private CallId call;

  @BeforeEach
  void aCall() {
    floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account("+33199000055");
    call = floor.dialled(agent, account, "+33199000055");
    SignIn.as(login(agent), agents);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private String login(AgentId who) {
    return jdbc.sql("SELECT login FROM agent WHERE id = ?")
        .param(who.value())
        .query(String.class)
        .single();
  }

  private boolean cameBack(AccountId about, @Nullable CallId on, String text) {
    return listening.cameBack(new Seat(agent, "tab", "screen"), about, on, text);
  }

  private List<String> notes() {
    return jdbc.sql("SELECT CONCAT(account_id, ' ', COALESCE(call_id, 0), ' ', text) FROM note")
        .query(String.class)
        .list();
  }

  @Test
  void itBecomesANoteOfItsAccountAndCall() {
    assertThat(cameBack(account, call, " Rappelle lundi ")).isTrue();
    assertThat(notes()).containsExactly(account.value() + " " + call.value() + " Rappelle lundi");
  }

  @Test
  void withoutACallItIsANoteOfTheAccount() {
    assertThat(cameBack(account, null, "Rappelle lundi")).isTrue();
    assertThat(notes()).containsExactly(account.value() + " 0 Rappelle lundi");
  }

  @Test
  void nothingIsKeptOnAnotherAccountThanTheCalls() {
    assertThat(cameBack(floor.account("+33199000056"), call, "Rappelle lundi")).isFalse();
    assertThat(cameBack(new AccountId(99_999), null, "Rappelle lundi")).isFalse();
    assertThat(notes()).isEmpty();
  }

  @Test
  void nothingIsKeptOnTheCallOfAnotherAgent() {
    var other = floor.agent();
    var theirs = floor.account("+33199000057");
    var their = floor.dialled(other, theirs, "+33199000057");
    assertThat(cameBack(theirs, their, "Rappelle lundi")).isFalse();
    assertThat(notes()).isEmpty();
  }

  @Test
  void whatIsTooLongStaysWhereItIs() {
    assertThat(cameBack(account, call, "x".repeat(Draft.LONGEST_NOTE + 1))).isFalse();
    assertThat(cameBack(account, call, "x".repeat(Draft.LONGEST_NOTE))).isTrue();
  }

  @Test
  void nobodyWritesInTheNameOfAnother() {
    SignIn.as(login(floor.agent()), agents);
    assertThatThrownBy(() -> cameBack(account, call, "Rappelle lundi"))
        .isInstanceOf(AccessDeniedException.class);
  }
}
