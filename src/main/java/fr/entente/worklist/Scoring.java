package fr.entente.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The order of the list as rules over plain values. The placement statement says the same in SQL,
/// a million rows at a time; a test holds the two together.
record Scoring(int middleFromDays, int middleToDays, int longestWaitDays, long boostCents) {
  private static final long TIER_WIDTH = 10_000_000_000_000_000L;
  private static final long MOST_PERIODS = 999;

  static Scoring of(WorklistSettings settings) {
    return new Scoring(
        settings.middleFromDays(),
        settings.middleToDays(),
        settings.longestWaitDays(),
        settings.boost().movePointRight(2).longValueExact());
  }

  /// Under 30 days, 30 to 45, over 45: the bounds belong to the middle.
  Stage stage(int daysPastDue) {
    if (daysPastDue < middleFromDays) {
      return Stage.EARLY;
    }
    return daysPastDue <= middleToDays ? Stage.MIDDLE : Stage.LATE;
  }

  /// One step for each full period waited without an attempt: larger than any amount, and the
  /// longest wait comes first.
  long boost(int daysWaiting) {
    return Math.min(MOST_PERIODS, Math.max(0, daysWaiting) / longestWaitDays) * boostCents;
  }

  static long position(Tier tier, long score) {
    return tier.ordinal() * TIER_WIDTH - score;
  }

  static int days(@Nullable LocalDate since, LocalDate today) {
    return since == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
  }
}
