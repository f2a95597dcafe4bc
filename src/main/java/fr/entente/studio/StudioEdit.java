package fr.entente.studio;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// One accepted edit of a draft.
@Entity
@Table(name = "studio_edit")
@NullUnmarked
class StudioEdit {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long draftId;
  private int number;
  private AgentId authorId;
  private Instant at;
  private String path;
  private String step;
  private int position;
  private String removed;
  private String added;
  private boolean undone;

  protected StudioEdit() {}

  StudioEdit(
      long draft, int number, AgentId author, Instant at, String path, String step, Splice splice) {
    this.draftId = draft;
    this.number = number;
    this.authorId = author;
    this.at = at;
    this.path = path;
    this.step = step;
    this.position = splice.position();
    this.removed = splice.removed();
    this.added = splice.added();
  }

  AgentId author() {
    return authorId;
  }

  String path() {
    return path;
  }

  String step() {
    return step;
  }

  Splice splice() {
    return new Splice(position, removed, added);
  }

  void undone(boolean now) {
    undone = now;
  }
}
