package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line as the draft has it. `live` is what it says in force (absent for an added one); `change`
/// is 0 and the author absent while nobody has touched it. `version` guards against two trainers
/// changing one line at once.
public record DraftLine(
    Entry entry,
    String file,
    int line,
    @Nullable Entry live,
    long change,
    int version,
    @Nullable AgentId author,
    @Nullable Instant changedAt) {

  public boolean changed() {
    return change != 0;
  }

  public boolean added() {
    return changed() && live == null;
  }
}
