package fr.entente.commitments;

/// What came of asking, or of answering.
public sealed interface ApprovalResult {
  record Done(Approval approval) implements ApprovalResult {}

  /// `reason` is within_limits, beyond_all, own_question, decided, no_reason or what refuses the
  /// terms in any case.
  record Refused(String reason) implements ApprovalResult {}
}
