package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.workshop.Change.At;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The insert that two trainers may try at once for one line in force.
interface ChangeInserts {
  /// Throws `DuplicateKeyException` for a line that is being changed already; the transaction goes
  /// on.
  void add(@Nullable At before, At after, AgentId author, Instant at);
}
