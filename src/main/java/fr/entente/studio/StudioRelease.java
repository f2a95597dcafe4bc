package fr.entente.studio;

import fr.entente.kernel.AgentId;
import fr.entente.studio.Release.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A draft on its way into force, as kept. Others see a [Release].
@Entity
@Table(name = "studio_release")
@NullUnmarked
class StudioRelease {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long draftId;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(12)")
  private State state;

  private String note;
  private AgentId askedBy;
  private Instant askedAt;
  private @Nullable Instant dueAt;
  private @Nullable AgentId approvedBy;
  private String refused;

  protected StudioRelease() {}

  StudioRelease(
      long draft, State state, String note, AgentId by, Instant at, @Nullable Instant due) {
    this.draftId = draft;
    this.state = state;
    this.note = note;
    this.askedBy = by;
    this.askedAt = at;
    this.dueAt = due;
    this.refused = "";
  }

  long draft() {
    return draftId;
  }

  State state() {
    return state;
  }

  AgentId askedBy() {
    return askedBy;
  }

  void approve(AgentId by) {
    approvedBy = by;
    state = State.DUE;
  }

  void end(State how, String why) {
    state = how;
    refused = why;
  }

  Release seen() {
    return new Release(id, draftId, state, note, askedBy, askedAt, dueAt, approvedBy, refused);
  }
}
