package fr.entente.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a rehearsal is judged by, and what each is worth. `NEEDED`: without it nothing else counts.
public enum Criterion {
  INTRODUCED(10),
  IDENTITY_BEFORE_DEBT(15),
  NOTICE(10),
  LETTER(5),
  LISTENING(15),
  NOTICED(10),
  NO_THREAT(10),
  NO_PRESSURE(5),
  /// What can be reached with this debtor was reached.
  SOLUTION(25),
  COMPLETE(10),
  /// Nothing was said of the debt to somebody who has no right to know.
  DISCRETION(15),
  DEBT_DROPPED(30),
  ASKED_PLAINLY(15),
  HELP_LINE(15),
  HAND_OVER(15);

  private final int points;

  Criterion(int points) {
    this.points = points;
  }

  public int points() {
    return points;
  }

  /// As files, results and texts name it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A rehearsal that lacks it fails, whatever else it is worth.
  public boolean needed() {
    return switch (this) {
      case NO_THREAT, SOLUTION, DEBT_DROPPED, DISCRETION -> true;
      default -> false;
    };
  }

  static Optional<Criterion> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
