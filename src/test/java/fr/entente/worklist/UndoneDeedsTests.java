package fr.entente.worklist;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was said and not done waits until somebody has done it.
@EntenteTest
class UndoneDeedsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Stretch PAGE = new Stretch(0, 50);
  private static final CallId CALL = new CallId(7);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired UndoneDeeds undone;
  private AccountId account;
  private AgentId emma;
  private AgentId karim;
  private AgentId lea;

  @BeforeEach
  void emmaSaidSomething() {
    account = anAccount(jdbc).owing("10.00", TODAY).save(TODAY);
    emma = new AgentId(SignIn.person(jdbc, "emma", "AGENT"));
    karim = new AgentId(SignIn.person(jdbc, "karim", "AGENT"));
    lea = new AgentId(SignIn.person(jdbc, "lea", "LEAD"));
    SignIn.as("emma", agents);
    undone.note(account, CALL, emma, "DOCUMENT");
    undone.note(account, CALL, emma, "DOCUMENT");
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private long only() {
    return undone.waiting(emma, PAGE).rows().getFirst().id();
  }

  @Test
  void itIsNotedOnceAndWaitsForWhoeverSaidIt() {
    assertThat(undone.waiting(emma, PAGE).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.deed()).isEqualTo("DOCUMENT");
          assertThat(row.account()).isEqualTo(account);
          assertThat(row.late()).isFalse();
        });
    assertThat(undone.waiting(karim, PAGE).rows()).isEmpty();
  }

  @Test
  void afterADayItIsLate() {
    clock.forward(Duration.ofHours(25));
    assertThat(undone.late(emma)).isEqualTo(1);
    assertThat(undone.waiting(emma, PAGE).rows().getFirst().late()).isTrue();
  }

  @Test
  void doneItIsGoneAndTheTrailKnows() {
    long id = only();
    assertThat(undone.close(id, true, emma)).isTrue();
    assertThat(undone.close(id, true, emma)).isFalse();
    assertThat(undone.waiting(emma, PAGE).rows()).isEmpty();
    assertThat(
            jdbc.sql("SELECT action FROM audit_event WHERE subject = ?")
                .param("undone:" + id)
                .query(String.class)
                .list())
        .containsExactly("undone.done");
  }

  @Test
  void aColleagueLeavesItAndALeadMaySayThatItIsNotNeeded() {
    long id = only();
    SignIn.as("karim", agents);
    assertThat(undone.close(id, true, karim)).isFalse();
    SignIn.as("lea", agents);
    assertThat(undone.close(id, false, lea)).isTrue();
  }
}
