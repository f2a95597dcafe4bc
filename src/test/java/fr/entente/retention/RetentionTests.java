package fr.entente.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Each kind of data stays to the last day of its term, and goes on the next.
@EntenteTest
class RetentionTests {
  private static final String PHONE = "+33199000071";

  @Autowired Retention retention;
  @Autowired Calls calls;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private AgentId agent;
  private AccountId account;

  @BeforeEach
  void anAccount() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account(PHONE);
    CallId call = floor.dialled(agent, account, PHONE);
    floor.wrapUp(call, "no_answer");
    say(call, 1);
    say(call, 2);
  }

  private void say(CallId call, int turn) {
    jdbc.sql(
            "INSERT INTO utterance (call_id, debtor, sequence, text, at) VALUES (?, TRUE, ?, ?, ?)")
        .param(call.value())
        .param(turn)
        .param("je ne peux pas")
        .param(Utc.of(clock.instant()))
        .update();
  }

  @Test
  void wordsGoAfterThirtyDaysAndTheCallStays() {
    clock.forward(Duration.ofDays(30));
    assertThat(due()).containsEntry("words", 0L);
    retention.erase();
    assertThat(count("utterance")).isEqualTo(2);
    clock.forward(Duration.ofDays(1));
    assertThat(due()).containsEntry("words", 2L);
    assertThat(count("utterance")).as("counting changes nothing").isEqualTo(2);
    retention.erase();
    assertThat(count("utterance")).isZero();
    assertThat(count("phone_call")).isEqualTo(1);
    assertThat(count("call_journal WHERE kind = 'words_removed'")).isEqualTo(1);
    assertThat(count("audit_event WHERE subject = 'retention:words' AND detail LIKE '2 %'"))
        .isEqualTo(1);
    assertThat(retention.erase()).as("done once").isZero();
  }

  @Test
  void notesGoFiveYearsAfterEverythingWasSettledAndNoSooner() {
    jdbc.sql("INSERT INTO note (account_id, author_id, text, at) VALUES (?, ?, 'x', ?)")
        .param(account.value())
        .param(agent.value())
        .param(Utc.of(clock.instant()))
        .update();
    clock.forward(Duration.ofDays(365 * 6));
    assertThat(due()).containsEntry("notes", 0L);
    settle(clock.instant().minus(Duration.ofDays(365 * 4)));
    retention.erase();
    assertThat(count("note")).isEqualTo(1);
    settle(clock.instant().minus(Duration.ofDays(365 * 6)));
    assertThat(due()).containsEntry("notes", 1L);
    retention.erase();
    assertThat(count("note")).isZero();
  }

  @Test
  void contactsStayWhileSomethingIsOwedAnywhere() {
    settle(clock.instant().minus(Duration.ofDays(400)));
    assertThat(due()).containsEntry("contacts", count("contact"));
    jdbc.sql(
            "INSERT INTO account (creditor_id, debtor_id, reference, balance) SELECT creditor_id,"
                + " debtor_id, 'second', 10 FROM account")
        .update();
    assertThat(due()).containsEntry("contacts", 0L);
    jdbc.sql("DELETE FROM account WHERE reference = 'second'").update();
    retention.erase();
    assertThat(count("contact")).isZero();
    assertThat(count("debtor")).isEqualTo(1);
  }

  @Test
  void theAuditTrailGoesByAgeAndOtherwiseNobodyChangesIt() {
    audit.record(agent, "test.done", "test:1", "");
    clock.forward(Duration.ofDays(3 * 366));
    retention.erase();
    assertThat(count("audit_event WHERE action = 'test.done'")).isZero();
    assertThat(count("audit_event WHERE action = 'retention.erased'")).isPositive();
  }

  @Test
  void agentsAndLeadsDoNotDecide() {
    for (String role : List.of("AGENT", "LEAD", "TRAINER")) {
      SecurityContextHolder.getContext()
          .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
      assertThatThrownBy(() -> retention.lines()).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> retention.dryRun()).isInstanceOf(AccessDeniedException.class);
    }
    SecurityContextHolder.clearContext();
  }

  private void settle(Instant at) {
    jdbc.sql("UPDATE account SET balance = 0, settled_on = ?")
        .param(Utc.of(at).toLocalDate())
        .update();
  }

  private Map<String, Long> due() {
    return RunAs.system(() -> retention.dryRun());
  }

  private long count(String what) {
    return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
  }
}
