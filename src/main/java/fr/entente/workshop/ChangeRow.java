package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.workshop.Change.At;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One change of the draft, as kept. It is replaced and removed by its version, never in memory.
@Entity
@Table(name = "listening_change")
@NullUnmarked
class ChangeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Embedded
  @AttributeOverride(name = "file", column = @Column(name = "before_file", updatable = false))
  @AttributeOverride(name = "line", column = @Column(name = "before_line", updatable = false))
  private @Nullable At before;

  @Embedded
  @AttributeOverride(name = "file", column = @Column(name = "after_file"))
  @AttributeOverride(name = "line", column = @Column(name = "after_line"))
  private At after;

  private int version;
  private AgentId authorId;
  private Instant changedAt;

  protected ChangeRow() {}
}
