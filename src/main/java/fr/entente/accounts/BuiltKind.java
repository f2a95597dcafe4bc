package fr.entente.accounts;

/// What may stand on figures that a load brought.
public enum BuiltKind {
  CALL,
  PROMISE,
  PAYMENT,
  DISPUTE,
  NOTE,
  HOLD,
  MAIL,
  ANSWER,
  PAPER,
  /// Somebody works on it at this moment.
  HELD,
  CALLBACK,
  /// A suspicion of the detector, or a mail received.
  FINDING,
  /// What a person noted about how to reach the customer.
  CONTACT,
  /// A later load that changed the same.
  LOAD,
  /// A bank entry on which a person decided.
  DECISION,
  /// A payment that the bank took back, of which it is not certain which it was.
  RETURN
}
