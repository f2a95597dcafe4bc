package fr.entente.compliance;

/// What came of asking a lead to lift a limit, or of answering.
public sealed interface OverrideResult {
  record Done(OverrideRequest request) implements OverrideResult {}

  /// `reason` is allowed, never, no_reason, too_long, own_question or decided.
  record Refused(String reason) implements OverrideResult {}
}
