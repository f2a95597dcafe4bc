package fr.entente.worklist;

/// What comes before amounts, in order.
public enum Tier {
  CRISIS_REVIEW,
  CALLBACK,
  BROKEN_COMMITMENT,
  AMOUNT,
  PREVENTIVE
}
