package fr.entente.commitments;

/// How firm a promise is.
public enum Grade {
  FIRM,
  CONDITIONAL,
  WEAK
}
