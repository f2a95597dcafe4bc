package fr.entente.simulator;

/// What can go wrong with a webhook on its way to the application.
public enum WebhookFault {
  DUPLICATE,
  LATE,
  /// Overtaken by the next one of the same call, conference or transcription.
  REORDER,
  LOSE
}
