package fr.entente.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The order of the list in one number: the band, then the amount with its boosts. The rules behind
/// them are the placement's.
final class Scoring {
  private static final long BAND = 10_000_000_000_000_000L;

  private Scoring() {}

  static long position(Tier tier, long score) {
    return tier.band() * BAND - score;
  }

  /// What a row at this place was ordered by.
  static long score(Tier tier, long position) {
    return tier.band() * BAND - position;
  }

  static int days(@Nullable LocalDate since, LocalDate today) {
    return since == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
  }
}
