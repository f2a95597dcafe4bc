package fr.entente.desk.seat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.line.AgentLine;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// One desk, two screens: one of them holds it.
@EntenteTest
class TwoScreensTests {
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired DeskCommands commands;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private AccountId account;
  private Seat here;
  private Seat there;

  @BeforeEach
  void aDesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId claire = floor.agent();
    account = floor.account("+33199000043");
    here = new Seat(claire, "tab", "screen");
    there = new Seat(claire, "another tab", "another");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @RepeatedTest(5)
  void twoTabsThatOpenAtOnceAreOneSeat() throws Exception {
    var seated = AtOnce.both(() -> desk.enter(here), () -> desk.enter(there));
    assertThat(seated).containsExactlyInAnyOrder(true, false);
    assertThat(List.of(desk.holds(here), desk.holds(there))).isEqualTo(seated);
  }

  @Test
  void whoTakesTheDeskOverHasItFromThenOn() {
    desk.enter(here);
    desk.takeOver(there);
    assertThat(desk.holds(here)).isFalse();
    assertThat(desk.holds(there)).isTrue();
    assertThat(desk.enter(here)).isFalse();
  }

  @Test
  void aNoteIsKeptWhileItsAccountIsOnTheDeskAndFromTheScreenThatHoldsIt() {
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    desk.enter(here);
    line.next(here);
    commands.typed(here, account.value(), "rappelle \"demain\", 10 h : promis");
    assertThat(note()).isEqualTo("rappelle \"demain\", 10 h : promis");
    commands.typed(here, account.value() + 1, "d'un autre");
    commands.typed(there, account.value(), "d'un autre écran");
    assertThat(note()).isEqualTo("rappelle \"demain\", 10 h : promis");
  }

  private String note() {
    return desk.state(here.agent()).draft().note();
  }
}
