package fr.entente.accounts;

/// Whether a deed on a dispute was done. The reason of a refusal completes a message key.
public sealed interface DisputeResult {
  record Done(long dispute) implements DisputeResult {}

  /// nothing_named, not_of_account, too_much, date_past, date_far, gone, not_yours, answer_missing,
  /// part_amount, left (whoever is to answer).
  record Refused(String reason) implements DisputeResult {}
}
