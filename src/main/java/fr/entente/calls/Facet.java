package fr.entente.calls;

/// What reports and recycling ask of a disposition, never its code.
public enum Facet {
  HUMAN,
  RIGHT_PARTY,
  CALLBACK,
  PROMISE,
  UNWORKABLE,
  STOP,
  FINAL
}
