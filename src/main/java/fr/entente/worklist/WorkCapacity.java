package fr.entente.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/// So many calls on one day, for one agent or (0) for all together. Replaced by one statement,
/// never changed through this object.
@Entity
@Table(name = "work_capacity")
@NullUnmarked
class WorkCapacity {
  @Id private Long agentId;
  private LocalDate onDay;
  private int calls;

  protected WorkCapacity() {}
}
