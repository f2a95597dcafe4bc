package fr.entente.reporting;

import java.time.LocalDate;

/// The customer was asked for money on a day, by which way.
public record Chase(LocalDate on, Kind kind) {
  /// How money was asked for.
  public enum Kind {
    CALL,
    MAIL,
    LETTER
  }
}
