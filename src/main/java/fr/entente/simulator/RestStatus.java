package fr.entente.simulator;

/// A call's status as REST writes it; a webhook also says `initiated`.
enum RestStatus {
  QUEUED("queued", false),
  INITIATED("queued", false),
  RINGING("ringing", false),
  IN_PROGRESS("in-progress", false),
  COMPLETED("completed", true),
  BUSY("busy", true),
  FAILED("failed", true),
  NO_ANSWER("no-answer", true),
  CANCELED("canceled", true);

  private final String word;
  private final boolean terminal;

  RestStatus(String word, boolean terminal) {
    this.word = word;
    this.terminal = terminal;
  }

  String word() {
    return word;
  }

  boolean terminal() {
    return terminal;
  }

  /// As a participant of a conference.
  String asParticipant() {
    return switch (this) {
      case QUEUED -> "queued";
      case INITIATED -> "connecting";
      case RINGING -> "ringing";
      case IN_PROGRESS -> "connected";
      case COMPLETED -> "complete";
      default -> "failed";
    };
  }
}
