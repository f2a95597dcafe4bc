package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was written down once is not rewritten, not even by a mistake in our own code.
@EntenteTest
class AppendOnlyTests {
  private static final List<String> TABLES =
      List.of(
          "audit_event",
          "ledger_entry",
          "note",
          "call_event",
          "call_journal",
          "utterance",
          "dial_refusal",
          "mail_event",
          "bank_entry",
          "finding_event",
          "commitment_event");

  // The account of the booking is not there: another refusal than the one looked for.
  private static final String WITHOUT_NEIGHBOURS =
      """
      BEGIN NOT ATOMIC
        DECLARE EXIT HANDLER FOR SQLEXCEPTION
          BEGIN SET foreign_key_checks = 1, @entente_erasing = NULL; RESIGNAL; END;
        SET foreign_key_checks = 0;
        %s;
        SET foreign_key_checks = 1;
      END\
      """;

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void written() {
    jdbc.sql(
            """
            BEGIN NOT ATOMIC SET foreign_key_checks = 0;
              INSERT INTO audit_event (at, action, subject, detail) VALUES ('2026-11-01', 'a', 's', 'd');
              INSERT INTO note (account_id, author_id, text, at) VALUES (1, 1, 'said', '2026-11-01');
              INSERT INTO ledger_entry (account_id, kind, amount, booked_on, source_key) VALUES (1, 'PAYMENT', 10, '2026-11-01', 'k');
            SET foreign_key_checks = 1; END\
            """)
        .update();
  }

  @Test
  void eachRefusesBoth() {
    for (String table : TABLES) {
      assertThat(
              jdbc.sql(
                      "SELECT event_manipulation FROM information_schema.triggers WHERE"
                          + " trigger_schema = DATABASE() AND"
                          + " event_object_table = ?")
                  .param(table)
                  .query(String.class)
                  .list())
          .as(table)
          .contains("UPDATE", "DELETE");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET actor_id = 7",
        "UPDATE audit_event SET at = '2026-11-02'",
        "DELETE FROM audit_event",
        "UPDATE note SET text = 'never said'",
        "DELETE FROM note",
        "UPDATE ledger_entry SET amount = 1",
        "UPDATE ledger_entry SET booked_on = '2026-11-02'",
        "UPDATE ledger_entry SET source_key = 'another'",
        "UPDATE ledger_entry SET created_at = '2026-11-02'",
        "UPDATE ledger_entry SET amount = 1, source_key = 'back:1:k'",
        "SET @entente_erasing = 1; UPDATE ledger_entry SET amount = 1",
        "DELETE FROM ledger_entry"
      })
  void whatWasWrittenStays(String tampering) {
    assertThatThrownBy(() -> jdbc.sql(WITHOUT_NEIGHBOURS.formatted(tampering)).update())
        .hasMessageContaining("append-only");
  }

  @Test
  void aKeyIsFreedByTakingBackAlone() {
    jdbc.sql(WITHOUT_NEIGHBOURS.formatted("UPDATE ledger_entry SET source_key = 'back:1:k'"))
        .update();
    assertThat(jdbc.sql("SELECT source_key FROM ledger_entry").query(String.class).single())
        .isEqualTo("back:1:k");
  }
}
