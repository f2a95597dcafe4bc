package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agreed time to call again, for this agent or for anyone. `agreed`: the words say what we
/// agreed for that call, and may be read out then.
public record CallbackRequest(
    AccountId account,
    Instant at,
    @Nullable AgentId onlyFor,
    String words,
    boolean agreed,
    AgentId author) {
  /// With words that are nobody's agreement: what a debtor wrote, or a note.
  public CallbackRequest(
      AccountId account, Instant at, @Nullable AgentId onlyFor, String words, AgentId author) {
    this(account, at, onlyFor, words, false, author);
  }
}
