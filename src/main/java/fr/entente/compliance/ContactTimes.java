package fr.entente.compliance;

import static fr.entente.compliance.RuleId.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/// When a debtor may be called: on working days, within hours, and not at a time that suits badly;
/// on the debtor's wall clock.
final class ContactTimes {
  private ContactTimes() {}

  static Optional<Refusal> holiday(ContactPolicy policy, ContactFacts facts, Instant at) {
    if (policy.holidays() == null) {
      return Optional.empty();
    }
    return facts.zones().stream()
        .filter(zone -> facts.holidays().closed(at.atZone(zone).toLocalDate()))
        .map(zone -> closed(facts, at.atZone(zone).toLocalDate(), zone))
        .findFirst();
  }

  private static Refusal closed(ContactFacts facts, LocalDate day, ZoneId zone) {
    LocalDate next = day;
    while (facts.holidays().closed(next)) {
      next = next.plusDays(1);
    }
    return Refusal.of(
        PUBLIC_HOLIDAY,
        next.atStartOfDay(zone).toInstant(),
        "day",
        day.toString(),
        "region",
        facts.holidays().region());
  }

  static Optional<Refusal> window(ContactPolicy policy, ContactFacts facts, Instant at) {
    if (policy.hours().open(facts.zones(), at)) {
      return Optional.empty();
    }
    String local = facts.zones().isEmpty() ? "?" : hour(at.atZone(facts.zone()).toLocalTime());
    String zone = facts.zones().isEmpty() ? "?" : facts.zone().getId();
    return Optional.of(
        Refusal.of(
            OUTSIDE_WINDOW,
            policy.hours().nextOpening(facts.zones(), at).orElse(null),
            "local",
            local,
            "zone",
            zone));
  }

  private static String hour(LocalTime time) {
    return "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }

  static Optional<Refusal> inconvenient(ContactFacts facts, Instant at) {
    return facts.zones().stream()
        .flatMap(zone ->
            facts.inconvenient().stream()
                .filter(time -> time.covers(zone, at))
                .map(time ->
                    Refusal.of(
                        INCONVENIENT_TIME,
                        time.end(zone, at),
                        "from",
                        hour(time.from()),
                        "to",
                        time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : hour(time.to()))))
        .max(Comparator.comparing(Refusal::nextAllowed, Comparator.nullsLast(Instant::compareTo)));
  }
}
