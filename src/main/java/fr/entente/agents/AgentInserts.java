package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.time.Instant;

/// The insert that two administrators may try at once for one login.
interface AgentInserts {
  /// Throws `DuplicateKeyException` for a login that is taken; the transaction goes on.
  AgentId insert(NewAgent input, String hash, boolean given, Instant now);
}
