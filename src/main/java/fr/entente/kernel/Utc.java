package fr.entente.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Instants in `DATETIME(6)` columns, always UTC: a column without a zone must not meet a driver's
/// opinion of one.
public final class Utc {
  private Utc() {}

  public static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  public static @Nullable LocalDateTime orNull(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  /// What a native query says as `TIMESTAMPDIFF(MICROSECOND, '1970-01-01', at)`: as an instant the
  /// driver would read it by the zone of the machine.
  public static Instant micros(long sinceEpoch) {
    return Instant.EPOCH.plus(sinceEpoch, ChronoUnit.MICROS);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    LocalDateTime value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }
}
