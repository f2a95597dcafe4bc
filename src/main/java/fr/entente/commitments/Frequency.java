package fr.entente.commitments;

/// How far apart the parts of a plan are.
public enum Frequency {
  WEEKLY,
  BIWEEKLY,
  MONTHLY,
  QUARTERLY
}
