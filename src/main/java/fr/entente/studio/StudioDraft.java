package fr.entente.studio;

import fr.entente.kernel.AgentId;
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

/// A draft, as kept. Others see an [OpenDraft].
@Entity
@Table(name = "studio_draft")
@NullUnmarked
class StudioDraft {
  enum State {
    OPEN,
    PUBLISHED,
    DROPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String title;
  private String script;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(12)")
  private State state;

  private AgentId authorId;
  private Instant openedAt;
  private AgentId changedBy;
  private Instant changedAt;
  private int edits;

  protected StudioDraft() {}

  StudioDraft(String title, String script, AgentId author, Instant at) {
    this.title = title;
    this.script = script;
    this.state = State.OPEN;
    this.authorId = author;
    this.openedAt = at;
    this.changedBy = author;
    this.changedAt = at;
  }

  long id() {
    return id;
  }

  String title() {
    return title;
  }

  String script() {
    return script;
  }

  boolean open() {
    return state == State.OPEN;
  }

  AgentId author() {
    return authorId;
  }

  AgentId changedBy() {
    return changedBy;
  }

  Instant changedAt() {
    return changedAt;
  }

  /// The number of the edit that is being made.
  int edited(AgentId by, Instant at) {
    changedBy = by;
    changedAt = at;
    return ++edits;
  }

  void end(State how) {
    state = how;
  }
}
