package fr.entente.reporting;

/// What a comparison of two versions of a script shows.
public enum ScriptVerdict {
  /// One of them led too few calls to say anything.
  NOT_ENOUGH,
  /// The ranges touch: nothing is shown, in either direction.
  NO_DIFFERENCE,
  FIRST,
  SECOND
}
