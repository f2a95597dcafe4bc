package fr.entente.calls;

/// What is wrong with the listening to a call.
public enum EarLoss {
  /// The provider reported an error of its transcription (32650 to 32655).
  ERROR,
  /// It stopped, and nobody asked it to.
  STOPPED,
  /// It was asked for and gives no sign, or none any more.
  SILENT,
  /// The agent is heard, the debtor is not.
  ONE_SIDED,
  /// Words come of which nobody knows who said them.
  UNKNOWN_TRACK,
  /// Words come long after they were said.
  LATE;

  /// It is asked for anew: what only comes late comes all the same.
  boolean again() {
    return this != LATE;
  }
}
