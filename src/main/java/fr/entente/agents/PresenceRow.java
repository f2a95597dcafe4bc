package fr.entente.agents;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// What an agent does now.
@Entity
@Table(name = "presence")
@NullUnmarked
class PresenceRow {
  @Id private AgentId agentId;

  @Enumerated(EnumType.STRING)
  private Presence presence;

  private @Nullable String reason;
  private Instant since;

  protected PresenceRow() {}

  AgentStateChanged state() {
    return new AgentStateChanged(agentId, presence, reason, since);
  }

  /// Answers the period that ends here.
  PresencePeriod become(Presence next, @Nullable String why, Instant at) {
    var ended = new PresencePeriod(state(), at);
    presence = next;
    reason = why;
    since = at;
    return ended;
  }
}
