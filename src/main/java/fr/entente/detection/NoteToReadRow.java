package fr.entente.detection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// A note that left the desk with its call, and that nobody has read as it was kept.
@Entity
@Table(name = "note_to_read")
@NullUnmarked
class NoteToReadRow {
  private static final int LONGEST = 8;

  @Id private Long noteId;
  private int tries;
  private Instant dueAt;

  protected NoteToReadRow() {}

  NoteToReadRow(long note, Instant dueAt) {
    this.noteId = note;
    this.dueAt = dueAt;
  }

  long note() {
    return noteId;
  }

  /// Tried again after one second, two, four, and so on.
  Instant later(Instant now) {
    return now.plus(Duration.ofSeconds(1L << Math.min(tries, LONGEST)));
  }
}
