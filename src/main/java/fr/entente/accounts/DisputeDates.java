package fr.entente.accounts;

import java.time.LocalDate;
import java.util.Optional;

/// By which days a dispute may be answered: nobody waits for ever. Pure.
public final class DisputeDates {
  /// So many days at most.
  public static final int LONGEST = 90;

  private static final int USUAL = 14;

  private DisputeDates() {}

  /// By which day, when nobody says otherwise.
  public static LocalDate usual(LocalDate today) {
    return today.plusDays(USUAL);
  }

  static Optional<String> refusal(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return Optional.of("date_past");
    }
    return day.isAfter(today.plusDays(LONGEST)) ? Optional.of("date_far") : Optional.empty();
  }
}
