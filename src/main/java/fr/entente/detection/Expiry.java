package fr.entente.detection;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets guesses expire that nobody answered.
@Component
class Expiry {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EngagementSettings settings;
  private final Clock clock;

  Expiry(
      JdbcClient jdbc, TransactionTemplate transaction, EngagementSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  RecurringJob detectionExpiry() {
    return RecurringJob.daily("detection.expiry", LocalTime.of(3, 20), this::pass);
  }

  /// Idempotent; returns how many expired.
  int pass() {
    Integer changed = transaction.execute(_ -> expire());
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
}
