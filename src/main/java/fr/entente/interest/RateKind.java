package fr.entente.interest;

/// The default rate of late interest, or the legal rate that a contract rate must reach three
/// times.
public enum RateKind {
  DEFAULT,
  LEGAL
}
