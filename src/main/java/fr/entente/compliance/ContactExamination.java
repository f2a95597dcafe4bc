package fr.entente.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All rules over one set of facts. Pure: no clock, no database.
record ContactExamination(ContactPolicy policy, ContactFacts facts) {
  private static final Duration HORIZON = Duration.ofDays(400);
  private static final int STEPS = 2_000;

  /// Every rule's no at this instant, in the order of the rules; a lead's override silences some.
  List<Refusal> refusals(Instant at) {
    return ContactRules.ALL.stream()
        .filter(rule -> !facts.overridden().contains(rule.id()))
        .flatMap(rule -> rule.examine(policy, facts, at).stream())
        .toList();
  }

  /// The earliest instant at or after this one at which every rule agrees. Each rule names the
  /// earliest instant it would accept; no instant before the latest of these can do, so we step
  /// there and ask again.
  Optional<Instant> nextAllowed(Instant from) {
    Instant at = from;
    for (int step = 0; step < STEPS && at.isBefore(from.plus(HORIZON)); step++) {
      List<Refusal> refusals = refusals(at);
      if (refusals.isEmpty()) {
        return Optional.of(at);
      }
      Instant latest = at;
      for (Refusal refusal : refusals) {
        Instant next = refusal.nextAllowed();
        if (next == null) {
          return Optional.empty();
        }
        latest = next.isAfter(latest) ? next : latest;
      }
      at = latest;
    }
    return Optional.empty();
  }
}
