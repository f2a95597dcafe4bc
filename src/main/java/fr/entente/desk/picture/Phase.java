package fr.entente.desk.picture;

import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import org.jspecify.annotations.Nullable;

/// Where an agent's work stands; always derived from the database, never remembered.
public enum Phase {
  READY,
  PREVIEW,
  DIALLING,
  CONNECTED,
  WRAP_UP,
  PAUSED;

  /// A call that is not wrapped up wins over everything; then a pause; then a held account.
  public static Phase of(Presence presence, boolean holdsAccount, @Nullable CallRecord call) {
    if (call != null && call.wrappedUpAt() == null) {
      return of(call);
    }
    if (presence == Presence.PAUSED) {
      return PAUSED;
    }
    return holdsAccount ? PREVIEW : READY;
  }

  private static Phase of(CallRecord call) {
    if (call.leftToClose()) {
      return WRAP_UP;
    }
    boolean talking = call.status() == CallStatus.IN_PROGRESS || call.answeredAt() != null;
    return talking ? CONNECTED : DIALLING;
  }

  public boolean onTheLine() {
    return this == DIALLING || this == CONNECTED;
  }

  /// An account is on the screen.
  public boolean working() {
    return this != READY && this != PAUSED;
  }
}
