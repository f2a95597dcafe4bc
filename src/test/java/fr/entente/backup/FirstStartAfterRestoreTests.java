package fr.entente.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What waits to leave is left to a person after a restore, once, and never otherwise.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class FirstStartAfterRestoreTests {
  @Autowired FirstStartAfterRestore start;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Outreach outreach;
  private Writing writing;

  @BeforeEach
  void aMailWaits() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
  }

  @Test
  void withoutARestoreNothingHappens() {
    assertThat(start.look()).isEmpty();
    assertThat(writing.state()).isEqualTo("QUEUED");
  }

  @Test
  void theFirstStartPutsItInDoubtAndSaysSo() {
    restored();
    assertThat(start.look())
        .hasValueSatisfying(said -> assertThat(said).contains("2026-01-02T03:04:05Z", "mails: 1"));
    assertThat(writing.state()).isEqualTo("UNKNOWN");
    assertThat(
            jdbc.sql("SELECT detail FROM audit_event WHERE action = 'backup.restored'")
                .query(String.class)
                .list())
        .containsExactly("2026-01-02T03:04:05Z; mails: 1");
  }

  @Test
  void theNextStartLeavesWhatWasWrittenSince() {
    restored();
    assertThat(start.look()).isPresent();
    jdbc.sql("UPDATE outgoing_mail SET state = 'QUEUED'").update();
    assertThat(start.look()).isEmpty();
    assertThat(writing.state()).isEqualTo("QUEUED");
  }

  private void restored() {
    jdbc.sql(
            "INSERT INTO restoration (as_of, restored_at)"
                + " VALUES ('2026-01-02 03:04:05', '2026-01-02 04:00:00')")
        .update();
  }
}
