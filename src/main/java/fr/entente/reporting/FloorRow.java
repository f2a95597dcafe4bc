package fr.entente.reporting;

import fr.entente.agents.Presence;
import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One agent on the floor: what they are doing, since when, on which account and call.
public record FloorRow(
    AgentId agent,
    String name,
    Presence presence,
    @Nullable String reason,
    @Nullable Instant since,
    @Nullable AccountId account,
    @Nullable String debtorName,
    @Nullable CallStatus call) {
  /// A life may be in danger on this agent's line: feared, or said to be so.
  public boolean crisis() {
    return "crisis_feared".equals(reason) || crisisConfirmed();
  }

  /// A person said that it is so.
  public boolean crisisConfirmed() {
    return "crisis".equals(reason);
  }
}
