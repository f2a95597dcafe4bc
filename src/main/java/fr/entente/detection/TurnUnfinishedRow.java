package fr.entente.detection;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A sign in words whose speaker had not finished. See [Unfinished].
@Entity
@Immutable
@Table(name = "turn_unfinished")
@NullUnmarked
class TurnUnfinishedRow {
  @Id private CallId callId;
  private long sequence;
  private String text;
  private Instant dueAt;

  protected TurnUnfinishedRow() {}
}
