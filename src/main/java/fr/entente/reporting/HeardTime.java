package fr.entente.reporting;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: how much of the time talked was listened to. What was said before the notice, on
/// hold, after a refusal or to nobody's ear counts as talked and not as heard.
@Service
public class HeardTime {
  private static final String OVER = " AND k.answered_at IS NOT NULL AND k.ended_at IS NOT NULL";

  private final JdbcClient jdbc;
  private final Clock clock;

  HeardTime(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Of calls that are over; nothing talked, no share.
  public record Heard(Duration talked, Duration heard) {
    /// From 0 to 1.
    public @Nullable Double share() {
      return talked.isPositive()
          ? Math.min(1, heard.toMillis() / (double) talked.toMillis())
          : null;
    }
  }

  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public Heard since(int days) {
    LocalDate first = LocalDate.now(clock).minusDays(days - 1L);
    return of("k.requested_at >= ?", Utc.of(first.atStartOfDay(clock.getZone()).toInstant()));
  }

  Heard of(CallId call) {
    return of("k.id = ?", call.value());
  }

  private Heard of(String which, Object value) {
    return new Heard(
        sum("k.answered_at, k.ended_at", "call_line k", which, value),
        sum(
            "s.began_at, COALESCE(s.ended_at, k.ended_at)",
            "call_line k JOIN hearing_line s ON s.call_id = k.id",
            which,
            value));
  }

  private Duration sum(String span, String rows, String which, Object value) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(TIMESTAMPDIFF(MICROSECOND, "
                + span
                + ")), 0) FROM "
                + rows
                + " WHERE "
                + which
                + OVER)
        .param(value)
        .query((row, _) -> Duration.of(Math.max(0, row.getLong(1)), ChronoUnit.MICROS))
        .single();
  }
}
