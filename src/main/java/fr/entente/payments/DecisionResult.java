package fr.entente.payments;

/// What became of a person's decision on an entry.
public sealed interface DecisionResult {
  record Done(EntryLine line) implements DecisionResult {}

  /// Somebody else decided since the entry was read.
  record Conflict() implements DecisionResult {}

  /// Not possible as the entry stands; a message key says why.
  record Refused(String key) implements DecisionResult {}
}
