package fr.entente.desk.seat;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// Which screen holds an agent's desk, and when it was last heard of. Never changed through this
/// object: who holds the desk is decided by one statement.
@Entity
@Table(name = "desk_lease")
@NullUnmarked
class Lease {
  @Id private AgentId agentId;
  private String tab;
  private String screen;
  private Instant takenAt;
  private Instant seenAt;

  protected Lease() {}
}
