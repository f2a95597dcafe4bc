package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Up to three questions that were asked of a colleague about a customer. The answer is among the
/// facts of the debtor.
public record ColleagueQuestion(
    long id,
    AccountId account,
    String name,
    ColleagueRole role,
    String address,
    Language language,
    List<String> questions,
    AgentId askedBy,
    Instant askedAt,
    Instant awaitedUntil,
    Instant expiresAt,
    @Nullable Instant answeredAt) {
  /// Where it stands.
  public enum State {
    AWAITED,
    /// Nobody waits for it any more: the call goes on without.
    UNANSWERED,
    ANSWERED
  }

  public State state(Instant now) {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    return now.isBefore(awaitedUntil) ? State.AWAITED : State.UNANSWERED;
  }

  /// The link opens something.
  public boolean open(Instant now) {
    return answeredAt == null && now.isBefore(expiresAt);
  }
}
