package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the content that is to be replaced by another, or a new one. Lines are whole, as in
/// their file.
record Change(
    long id, @Nullable At before, At after, int version, AgentId author, Instant changedAt) {
  @Embeddable
  record At(String file, String line) {
    static At of(Entry entry) {
      return new At(EntryLines.file(entry), EntryLines.line(entry));
    }
  }
}
