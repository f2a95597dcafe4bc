package fr.entente.telephony;

import fr.entente.calls.CallStatus;
import java.util.Optional;

/// A leg's status in webhooks and in the provider's records, which do not use the same list.
enum LegStatus {
  QUEUED("queued", CallStatus.DIALLING),
  INITIATED("initiated", CallStatus.DIALLING),
  RINGING("ringing", CallStatus.RINGING),
  IN_PROGRESS("in-progress", CallStatus.IN_PROGRESS),
  COMPLETED("completed", CallStatus.COMPLETED),
  BUSY("busy", CallStatus.BUSY),
  NO_ANSWER("no-answer", CallStatus.NO_ANSWER),
  FAILED("failed", CallStatus.FAILED),
  CANCELED("canceled", CallStatus.CANCELLED);

  private final String word;
  private final CallStatus ofDebtor;

  LegStatus(String word, CallStatus ofDebtor) {
    this.word = word;
    this.ofDebtor = ofDebtor;
  }

  /// Empty for a word that a later version of the provider's API may bring.
  static Optional<LegStatus> of(String word) {
    for (LegStatus status : values()) {
      if (status.word.equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /// What it means for the call when the debtor's leg is in it.
  CallStatus ofDebtor() {
    return ofDebtor;
  }

  boolean over() {
    return ofDebtor.terminal();
  }

  /// What it means for the call when the agent's desk phone is in it and the debtor was never rung.
  CallStatus ofAgentAlone() {
    return switch (this) {
      case QUEUED, INITIATED, RINGING, IN_PROGRESS -> CallStatus.AGENT_RINGING;
      case BUSY, NO_ANSWER, FAILED -> CallStatus.FAILED;
      case COMPLETED, CANCELED -> CallStatus.CANCELLED;
    };
  }
}
