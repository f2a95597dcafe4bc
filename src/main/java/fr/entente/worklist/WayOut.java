package fr.entente.worklist;

/// What brings an account back, or what is done about it next.
public enum WayOut {
  /// It is called when its turn comes.
  CALL,
  /// Whoever holds it is done.
  FINISH,
  /// It is called back at the agreed time.
  CALL_BACK,
  /// Money comes, or the promise is broken.
  PAYMENT,
  /// The hold ends by itself.
  HOLD_ENDS,
  /// A person ends the hold, or looks at it again.
  LIFT_HOLD,
  /// The dispute is decided.
  ANSWER_DISPUTE,
  /// No number is left: a new one is found.
  NUMBER,
  /// Nobody answers: another channel, in writing.
  WRITE,
  /// A lead decides.
  DECISION,
  /// Nothing is owed.
  NONE
}
