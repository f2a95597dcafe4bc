package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happens next on an account: where it stands in the list, why (completes a message key;
/// absent when it may be worked now), when, and whose it is. No owner: whoever comes first, or any
/// lead; no time: now. A decision: time alone brings nothing, somebody does something by then.
public record NextAction(
    State state,
    Tier tier,
    @Nullable String reason,
    @Nullable Instant at,
    @Nullable AgentId owner,
    boolean decision,
    @Nullable WayOut way) {
  /// The state of the account in its life.
  public Life life() {
    return LifeRule.of(this);
  }

  /// Where an account stands.
  public enum State {
    READY,
    RESERVED,
    HELD,
    WAITING,
    BLOCKED,
    ASIDE,
    DISPUTED,
    CLOSED
  }
}
