package fr.entente.studio;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A draft on its way into force: who asked, when it is due (null: at once), who approved; why it
/// failed, as a message key.
public record Release(
    long id,
    long draft,
    State state,
    String note,
    AgentId askedBy,
    Instant askedAt,
    @Nullable Instant due,
    @Nullable AgentId approvedBy,
    String refused) {
  public enum State {
    /// Waits for another trainer.
    ASKED,
    /// Waits for its time.
    DUE,
    PUBLISHED,
    WITHDRAWN,
    /// Its time came and it could not be put in force.
    FAILED
  }

  public boolean pending() {
    return state == State.ASKED || state == State.DUE;
  }
}
