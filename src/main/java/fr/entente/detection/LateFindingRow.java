package fr.entente.detection;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A finding that came when its call had ended, and who has been told. Kept and changed by
/// statements that let only one of two win.
@Entity
@Table(name = "finding_late")
@NullUnmarked
class LateFindingRow {
  @Id private Long findingId;

  @Column(updatable = false)
  private @Nullable AgentId agentId;

  @Column(updatable = false)
  private boolean crisis;

  @Column(updatable = false)
  private Instant raisedAt;

  private @Nullable Instant seenAt;
  private @Nullable AgentId seenBy;
  private @Nullable Instant closedAt;
  private @Nullable AgentId closedBy;

  protected LateFindingRow() {}
}
