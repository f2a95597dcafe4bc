package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts whose next action was taken away by hand in the database are found and named.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class ProofTests {
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired Worklist worklist;
  @Autowired Compliance compliance;
  private AccountId account;

  @BeforeEach
  void someAccounts() {
    var floor = new Floor(jdbc, events, transaction, clock);
    floor.anAccount().overdue("500.00", 40).create();
    account = floor.anAccount().overdue("900.00", 40).create();
    assertThat(worklist.prove()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ITEM   | DELETE FROM work_item WHERE account_id = ?
          CLOSED | UPDATE work_item SET state = 'CLOSED' WHERE account_id = ?
          TIME   | UPDATE work_item SET state = 'WAITING', due_at = NULL WHERE account_id = ?
          HOLDER | UPDATE work_item SET state = 'HELD', held_until = NULL WHERE account_id = ?
          HOLDER | UPDATE work_item SET state = 'HELD', held_by = 1, held_until = NULL WHERE account_id = ?
          REASON | UPDATE work_item SET state = 'ASIDE', reason = NULL WHERE account_id = ?
          REASON | UPDATE work_item SET state = 'ASIDE', aside = 'attempts.busy', reason = aside WHERE account_id = ?
          DATE   | UPDATE work_item SET state = 'ASIDE', aside = 'x', reason = aside, aside_way = 'WRITE' WHERE account_id = ?
          DISPUTE| UPDATE work_item SET state = 'DISPUTED', reason = 'dispute', decide_by = '2026-12-24' WHERE account_id = ?
          HOLD   | UPDATE work_item SET state = 'BLOCKED' WHERE account_id = ?
          PASSED | UPDATE work_item SET state = 'WAITING', due_at = '2026-11-10' WHERE account_id = ?
          """)
  void anOrphanMadeByHandIsFoundNamedAndGivenItsNextAction(String missing, String deed) {
    jdbc.sql(deed).param(account.value()).update();
    assertThat(worklist.orphans(10)).containsExactly(account);
    assertThat(worklist.prove()).isEqualTo(1);
    assertThat(worklist.orphansFound(10))
        .singleElement()
        .matches(orphan -> orphan.account().equals(account))
        .matches(orphan -> orphan.missing().equals(missing));
    assertThat(worklist.proved()).isEqualTo(new Proof(clock.instant(), 1));
    assertThat(worklist.orphans(10)).isEmpty();
    clock.forward(Duration.ofMinutes(10));
    assertThat(worklist.prove()).as("and once").isZero();
    assertThat(worklist.orphansFound(10)).hasSize(1);
  }

  @Test
  void anAccountUnderAHoldIsNoOrphan() {
    long debtor =
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(account.value())
            .query(Long.class)
            .single();
    compliance.placeHold(
        new DebtorId(debtor), null, HoldType.DISPUTE, "test", null, new AgentId(1));
    assertThat(worklist.orphans(10)).isEmpty();
  }
}
