package fr.entente.desk;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// A [Draft], as kept: one per agent, as JSON, for its shape is the screen's. Never changed through
/// this object: it is saved by one statement.
@Entity
@Table(name = "desk_draft")
@NullUnmarked
class DraftRow {
  @Id private AgentId agentId;
  private long accountId;
  private String body;
  private Instant savedAt;

  protected DraftRow() {}
}
