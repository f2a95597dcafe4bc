package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agent's question to the leads whether limits may be lifted for one more call, and the answer.
public record OverrideRequest(
    long id,
    AccountId account,
    AgentId agent,
    List<RuleId> rules,
    String words,
    Instant askedAt,
    State state,
    @Nullable AgentId decidedBy,
    String answer,
    @Nullable Instant until) {
  /// Asked, then decided once.
  public enum State {
    ASKED,
    GRANTED,
    REFUSED
  }

  public boolean open() {
    return state == State.ASKED;
  }
}
