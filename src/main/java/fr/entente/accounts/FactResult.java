package fr.entente.accounts;

/// What came of telling facts.
public sealed interface FactResult {
  /// So many are new; what was known already is kept as it was.
  record Kept(int fresh) implements FactResult {}

  /// `reason` completes a message key: source, day, birth, length.
  record Refused(String reason) implements FactResult {}
}
