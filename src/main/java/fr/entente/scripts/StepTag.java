package fr.entente.scripts;

/// What a step is for, beyond its words.
public enum StepTag {
  OPEN,
  GATEKEEPER,
  IDENTITY,
  NOTICE,
  PURPOSE,
  SILENCE,
  LISTEN,
  ACKNOWLEDGE,
  DIAGNOSE,
  ASSERTIVE,
  NEGOTIATE,
  PROMISE,
  PLAN,
  RECAP,
  CLOSE,
  LEGAL,
  CRISIS,
  /// Asks how the person is, before anything else.
  WELLBEING,
  /// The person has asked about the money.
  ASKED
}
