package fr.entente.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/// Which part of the list one agent works. Replaced by one statement, never changed through this
/// object.
@Entity
@Table(name = "work_focus")
@NullUnmarked
class WorkFocus {
  @Id private Long agentId;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private Boolean factored;
  private Long creditorId;

  protected WorkFocus() {}
}
