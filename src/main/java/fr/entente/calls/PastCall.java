package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call that was made, or came in, and was closed before: when it began (UTC), how long was
/// spoken (zero when nobody answered), with which outcome, the agent's note (may be blank), and
/// what led it.
public record PastCall(
    AgentId agent,
    AccountId account,
    DebtorId debtor,
    PhoneNumber number,
    Instant at,
    Duration spoken,
    String disposition,
    String note,
    boolean incoming,
    @Nullable Script script) {
  /// The script by its key, the version of it, and the steps that were gone through: `id digit`, as
  /// a desk writes them down; a step that was passed over has no digit. `state` is where the script
  /// came to, as a desk stores it; null where nobody knows.
  public record Script(String key, String hash, List<String> steps, @Nullable String state) {
    public Script {
      steps = List.copyOf(steps);
    }

    public Script(String key, String hash, List<String> steps) {
      this(key, hash, steps, null);
    }
  }
}
