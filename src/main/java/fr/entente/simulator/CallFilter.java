package fr.entente.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The filters of the list of calls; `StartTime>` and `StartTime<` are names, not operators.
record CallFilter(FormBody query) implements Predicate<Leg> {

  @Override
  public boolean test(Leg leg) {
    return same(query.get("To"), leg.to)
        && same(query.get("From"), leg.from)
        && same(query.get("Status"), leg.status.word())
        && query.get("ParentCallSid") == null
        && within(query, "StartTime", leg.startedAt == null ? leg.createdAt : leg.startedAt)
        && within(query, "EndTime", leg.endedAt);
  }

  private static boolean same(@Nullable String asked, String is) {
    return asked == null || asked.equals(is);
  }

  private static boolean within(FormBody query, String name, @Nullable Instant at) {
    var from = instant(query.get(name + ">"), false);
    var until = instant(query.get(name + "<"), true);
    if (query.get(name) != null) {
      from = instant(query.get(name), false);
      until = instant(query.get(name), true);
    }
    if (at == null) {
      return from == null && until == null;
    }
    // Twilio keeps whole seconds.
    return (from == null || !at.isBefore(from.minusSeconds(1)))
        && (until == null || !at.isAfter(until.plusSeconds(1)));
  }

  private static @Nullable Instant instant(@Nullable String asked, boolean endOfDay) {
    if (asked == null) {
      return null;
    }
    try {
      if (asked.length() > 10) {
        // Twilio's SDK leaves out the Z.
        return Instant.parse(asked.endsWith("Z") ? asked : asked + "Z");
      }
      var day = LocalDate.parse(asked);
      return (endOfDay ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
