package fr.entente.commitments.plan;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How far apart the parts of a plan are.
public enum Frequency {
  WEEKLY,
  BIWEEKLY,
  MONTHLY,
  QUARTERLY;

  /// R14: counted from the first date, so that a short month never moves the later ones.
  LocalDate date(LocalDate first, int step, boolean endOfMonth) {
    return switch (this) {
      case WEEKLY -> first.plusWeeks(step);
      case BIWEEKLY -> first.plusWeeks(2L * step);
      case MONTHLY -> month(first.plusMonths(step), endOfMonth);
      case QUARTERLY -> month(first.plusMonths(3L * step), endOfMonth);
    };
  }

  private static LocalDate month(LocalDate date, boolean endOfMonth) {
    return endOfMonth ? date.with(TemporalAdjusters.lastDayOfMonth()) : date;
  }
}
