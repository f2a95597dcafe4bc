package fr.entente.calls;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Instant;

/// What an agent wants of the line and what is known of it. `on`: hold, mute or listen, or undo it.
/// `FAILED` is not the end of it: it was refused or is not confirmed, and is asked for again.
public record LineRequest(
    CallId call, Kind kind, AgentId agent, boolean on, State state, int tries, Instant askedAt) {

  /// What is wanted.
  public enum Kind {
    /// Neither leg is alive any more.
    END,
    HOLD,
    MUTE,
    /// Transcribed while it goes on; undone: not any more.
    LISTEN
  }

  /// How it stands.
  public enum State {
    PENDING,
    DONE,
    FAILED
  }

  public boolean failed() {
    return state == State.FAILED;
  }
}
