package fr.entente.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// "Do not call me at ...": weekly, on the debtor's wall clock, from inclusive to exclusive. A time
/// that ends before it begins runs past midnight; from midnight to midnight is the whole day.
public record InconvenientTime(
    long id, Set<DayOfWeek> days, LocalTime from, LocalTime to, String words) {
  public InconvenientTime {
    days = Set.copyOf(days);
    if (days.isEmpty() || from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("an inconvenient time needs a day and a duration");
    }
  }

  boolean covers(ZoneId zone, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    DayOfWeek day = local.getDayOfWeek();
    if (from.isBefore(to)) {
      return days.contains(day) && !time.isBefore(from) && time.isBefore(to);
    }
    return (days.contains(day) && !time.isBefore(from))
        || (days.contains(day.minus(1)) && time.isBefore(to));
  }

  /// When the stretch that covers this instant ends.
  Instant end(ZoneId zone, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean tomorrow = !from.isBefore(to) && !local.toLocalTime().isBefore(from);
    return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant();
  }
}
