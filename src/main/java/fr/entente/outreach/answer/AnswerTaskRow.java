package fr.entente.outreach.answer;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [AnswerTask], as kept. Done by a conditional update, never through this object.
@Entity
@Table(name = "answer_task")
@NullUnmarked
class AnswerTaskRow {
  @Id private Long answerId;

  @Column(updatable = false)
  private AgentId ownerId;

  @Column(updatable = false)
  private Instant dueAt;

  private @Nullable Instant doneAt;
  private @Nullable AgentId doneBy;
  private String how;

  protected AnswerTaskRow() {}

  AnswerTaskRow(long answer, AgentId owner, Instant due) {
    this.answerId = answer;
    this.ownerId = owner;
    this.dueAt = due;
    this.how = "";
  }
}
