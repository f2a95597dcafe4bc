package fr.entente.detection;

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

/// One state that a finding went through: since when, by whom and why.
@Entity
@Immutable
@Table(name = "finding_event")
@NullUnmarked
class FindingEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long findingId;
  private Instant at;
  private @Nullable AgentId agentId;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  private String reason;

  protected FindingEvent() {}

  FindingEvent(long finding, Instant at, @Nullable AgentId by, FindingState state, String reason) {
    this.findingId = finding;
    this.at = at;
    this.agentId = by;
    this.state = state;
    this.reason = reason;
  }
}
