package fr.entente.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a report is about: deadlines from a day to a day, both included; of one team (the agent's
/// on the day of the agreement), of one creditor, or of all.
public record ReportScope(
    LocalDate from, LocalDate to, @Nullable String team, @Nullable Long creditor) {
  /// As many days, just before.
  public ReportScope before() {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return new ReportScope(from.minusDays(days), from.minusDays(1), team, creditor);
  }
}
