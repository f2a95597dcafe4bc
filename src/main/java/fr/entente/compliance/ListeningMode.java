package fr.entente.compliance;

/// Since when a call may be listened to: transcribed while it goes on, and read for signs.
public enum ListeningMode {
  /// Not before whoever is on the line was told (GDPR-03), nor kept before identity is confirmed.
  AFTER_NOTICE("after-notice"),
  FROM_ANSWER("from-answer"),
  OFF("off");

  private final String word;

  ListeningMode(String word) {
    this.word = word;
  }

  /// As a policy file writes it.
  public String word() {
    return word;
  }
}
