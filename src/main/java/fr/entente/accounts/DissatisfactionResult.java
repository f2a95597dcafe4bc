package fr.entente.accounts;

/// What came of noting what a debtor is not content with, or of answering it.
public sealed interface DissatisfactionResult {
  record Done(long id) implements DissatisfactionResult {}

  /// `reason` is words_missing, answer_missing, date_past, date_far, gone or not_yours.
  record Refused(String reason) implements DissatisfactionResult {}
}
