package fr.entente.desk.picture;

import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.EarLoss;
import fr.entente.calls.Hearing;
import fr.entente.calls.LineRequest;
import fr.entente.compliance.ListeningMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the product listens to the call, as far as it is known. Nothing is said to be off before
/// the provider confirmed it.
public enum Ear {
  /// The policy does not allow it.
  NEVER,
  BEFORE_NOTICE,
  STARTING,
  /// Asked for and not had, or lost: tried again.
  DEAF,
  /// The debtor's voice is lost, or nobody knows who speaks: tried again.
  LOST_TRACK,
  /// What is said comes late.
  LATE,
  BEFORE_IDENTITY,
  THIRD_PERSON,
  ON_HOLD,
  ON,
  STOPPING,
  /// Refused, and the provider did not stop: tried again.
  NOT_STOPPED,
  STOPPED;

  /// Null while nobody is on the line.
  public static @Nullable Ear of(CallRecord call, Hearing hearing, Optional<LineRequest> request) {
    if (call.status() != CallStatus.IN_PROGRESS) {
      return null;
    }
    if (hearing.mode() == ListeningMode.OFF) {
      return NEVER;
    }
    boolean failed = request.filter(LineRequest::failed).isPresent();
    if (hearing.refused()) {
      return hearing.offAt() != null ? STOPPED : failed ? NOT_STOPPED : STOPPING;
    }
    boolean after = hearing.mode() == ListeningMode.AFTER_NOTICE;
    if (after && hearing.noticeAt() == null) {
      return BEFORE_NOTICE;
    }
    var lost = lost(hearing.loss());
    if (lost != null && (lost != LATE || request.isEmpty())) {
      return lost;
    }
    if (request.isPresent()) {
      return failed ? DEAF : STARTING;
    }
    if (call.identityConfirmedAt() == null && (after || hearing.thirdPerson())) {
      return after ? BEFORE_IDENTITY : THIRD_PERSON;
    }
    return call.onHold() ? ON_HOLD : ON;
  }

  private static @Nullable Ear lost(@Nullable EarLoss loss) {
    return switch (loss) {
      case null -> null;
      case ERROR, STOPPED, SILENT -> DEAF;
      case ONE_SIDED, UNKNOWN_TRACK -> LOST_TRACK;
      case LATE -> LATE;
    };
  }

  /// Something is not as it was asked to be.
  public boolean trouble() {
    return this == DEAF || this == LOST_TRACK || this == LATE || this == NOT_STOPPED;
  }

  /// There is something to refuse.
  public boolean refusable() {
    return this != NEVER && this != STOPPED;
  }
}
