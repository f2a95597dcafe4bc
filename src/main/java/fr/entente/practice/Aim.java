package fr.entente.practice;

import java.util.Locale;

/// What can be reached with a practice debtor.
public enum Aim {
  PLAN,
  PROMISE,
  /// A moment, a name or a line at which the right person is reached.
  CALLBACK,
  /// What is contested is written down, with somebody who answers.
  DISPUTE,
  /// A life is in danger: nothing else counts.
  CRISIS;

  boolean pays() {
    return this == PLAN || this == PROMISE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
