package fr.entente.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The order of the list in one number: the tier, then the amount with its boost. The rules behind
/// them are the placement's.
record Scoring(long boostCents) {
  private static final long TIER_WIDTH = 10_000_000_000_000_000L;

  static Scoring of(WorklistSettings settings) {
    return new Scoring(settings.boost().movePointRight(2).longValueExact());
  }

  static long position(Tier tier, long score) {
    return tier.ordinal() * TIER_WIDTH - score;
  }

  static int days(@Nullable LocalDate since, LocalDate today) {
    return since == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
  }
}
