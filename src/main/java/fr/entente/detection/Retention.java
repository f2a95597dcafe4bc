package fr.entente.detection;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets guesses expire and words go (GDPR-07: raw findings after 30 days; a confirmed need stays,
/// without its words). The counts stay: they are nobody's.
@Component
class Retention {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EngagementSettings settings;
  private final Clock clock;

  Retention(
      JdbcClient jdbc, TransactionTemplate transaction, EngagementSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  RecurringJob detectionRetention() {
    return RecurringJob.daily("detection.retention", LocalTime.of(3, 20), this::pass);
  }

  /// Idempotent; returns how many rows changed or went.
  int pass() {
    Integer changed = transaction.execute(_ -> expire() + erase());
    return changed == null ? 0 : changed;
  }

  private int expire() {
    var now = Utc.of(clock.instant());
    var before = Utc.of(clock.instant().minus(settings.expireAfter()));
    jdbc.sql(
            """
            INSERT INTO finding_event (finding_id, at, agent_id, state, reason)
            SELECT id, ?, NULL, 'EXPIRED', 'unanswered' FROM finding
            WHERE state = 'SUSPECTED' AND created_at < ?
            """)
        .param(now)
        .param(before)
        .update();
    return jdbc.sql(
            "UPDATE finding SET state = 'EXPIRED', put_away = TRUE WHERE state = 'SUSPECTED' AND"
                + " created_at < ?")
        .param(before)
        .update();
  }

  private int erase() {
    var words = Utc.of(clock.instant().minus(settings.wordsKept()));
    var mails = Utc.of(clock.instant().minus(settings.mailKept()));
    jdbc.sql("SET @entente_erasing = 1").update();
    try {
      jdbc.sql(
              """
              DELETE e FROM finding_event e JOIN finding f ON f.id = e.finding_id
              WHERE f.state <> 'CONFIRMED' AND f.created_at < ?
              """)
          .param(words)
          .update();
      int gone =
          jdbc.sql("DELETE FROM finding WHERE state <> 'CONFIRMED' AND created_at < ?")
              .param(words)
              .update();
      return gone + wordless(words) + old("received_mail", mails) + proposals(mails);
    } finally {
      jdbc.sql("SET @entente_erasing = NULL").update();
    }
  }

  private int wordless(java.time.LocalDateTime before) {
    return jdbc.sql(
            """
            UPDATE finding SET excerpt = NULL, evidence = '', sequence = NULL, mail_id = NULL
            WHERE state = 'CONFIRMED' AND created_at < ?
              AND (evidence <> '' OR excerpt IS NOT NULL OR sequence IS NOT NULL OR mail_id IS NOT NULL)
            """)
        .param(before)
        .update();
  }

  private int old(String table, java.time.LocalDateTime before) {
    return jdbc.sql("DELETE FROM " + table + " WHERE at < ?").param(before).update();
  }

  private int proposals(java.time.LocalDateTime before) {
    return jdbc.sql("DELETE FROM example_proposal WHERE proposed_on < ?")
        .param(before.toLocalDate())
        .update();
  }
}
