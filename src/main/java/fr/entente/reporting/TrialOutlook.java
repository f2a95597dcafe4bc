package fr.entente.reporting;

import java.time.LocalDate;

/// What is said before a fair trial begins: the part of the accounts that promises and keeps today,
/// the smallest difference that matters, accounts that each version needs, accounts that answer in
/// a week, when that ends at this pace, and when it ends in any case.
public record TrialOutlook(
    double rate,
    double smallest,
    int needed,
    double perWeek,
    LocalDate expectedEnd,
    LocalDate lastDay) {
  /// At this pace the sample is there in time.
  public boolean enoughTime() {
    return !expectedEnd.isAfter(lastDay);
  }
}
