package fr.entente.accounts;

/// How a dispute was decided. What is upheld is no longer owed; the rest is asked for again.
public enum DisputeOutcome {
  UPHELD,
  PARTLY,
  REJECTED,
  /// Nothing was wrong but the understanding of it, and both know it now (R80).
  MISUNDERSTANDING
}
