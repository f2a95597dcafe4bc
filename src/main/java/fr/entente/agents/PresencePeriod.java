package fr.entente.agents;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// What an agent did before: a period that is over.
@Entity
@Immutable
@Table(name = "presence_log")
@NullUnmarked
class PresencePeriod {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private AgentId agentId;

  @Enumerated(EnumType.STRING)
  private Presence presence;

  private @Nullable String reason;
  private Instant beganAt;
  private Instant endedAt;

  protected PresencePeriod() {}

  PresencePeriod(AgentStateChanged state, Instant end) {
    agentId = state.agent();
    presence = state.presence();
    reason = state.reason();
    beganAt = state.at();
    endedAt = end;
  }
}
