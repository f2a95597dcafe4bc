package fr.entente.criteria;

import java.util.List;

/// Whether a condition holds. What is not known never makes it hold, nor its contrary.
public enum Holding {
  YES,
  NO,
  NOT_KNOWN;

  /// One that does not hold is enough against all, whatever is not known of the others.
  static Holding all(List<Holding> parts) {
    return parts.contains(NO) ? NO : parts.contains(NOT_KNOWN) ? NOT_KNOWN : YES;
  }

  static Holding any(List<Holding> parts) {
    return parts.contains(YES) ? YES : parts.contains(NOT_KNOWN) ? NOT_KNOWN : NO;
  }
}
