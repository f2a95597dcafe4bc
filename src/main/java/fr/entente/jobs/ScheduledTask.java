package fr.entente.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One row of the schedule, as the scheduler keeps it: read here, never written as an object.
@Entity
@Immutable
@Table(name = "scheduled_tasks")
@NullUnmarked
class ScheduledTask {
  @EmbeddedId private Key key;

  @Column(name = "execution_time")
  private Instant next;

  private boolean picked;
  private @Nullable String pickedBy;

  protected ScheduledTask() {}

  @Embeddable
  record Key(String taskName, String taskInstance) {}
}
