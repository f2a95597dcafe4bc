package fr.entente.calls;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import org.jspecify.annotations.Nullable;

/// What came of logging a call that came in.
public sealed interface IncomingResult {
  record Logged(CallId call) implements IncomingResult {}

  /// Nothing was logged: the `agent`, `debtor` or `number` is on a live call already; whose it is,
  /// unless it ended meanwhile.
  record AlreadyLive(String what, @Nullable AgentId whose) implements IncomingResult {}
}
