package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call as its agent sees it. Times are UTC instants. Only of a call that came in may the
/// number be unknown.
public record CallRecord(
    CallId id,
    AgentId agent,
    AccountId account,
    DebtorId debtor,
    @Nullable PhoneNumber number,
    CallStatus status,
    Instant requestedAt,
    @Nullable Instant ringingAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable Instant letGoAt,
    @Nullable Instant wrappedUpAt,
    @Nullable Instant identityConfirmedAt,
    boolean onHold,
    boolean muted,
    @Nullable String failure,
    @Nullable String endedBy,
    @Nullable String disposition,
    String policyKey,
    int policyVersion,
    @Nullable String scriptKey,
    @Nullable String scriptHash,
    @Nullable String scriptState,
    boolean incoming) {

  /// Nothing can be said any more: it is over, or its end is only not confirmed.
  public boolean leftToClose() {
    return status.terminal() || letGoAt != null;
  }

  /// Given up, and nobody told that it failed.
  boolean assumedOver() {
    return status == CallStatus.FAILED && CallProgress.assumed(failure);
  }

  /// Given up without an answer from the provider: it may have rung.
  boolean inDoubt() {
    return assumedOver() && CallProgress.UNREACHABLE.equals(failure);
  }

  /// Over before any telephone rang at the debtor's: no attempt at anybody.
  public boolean rangNobody() {
    return (status == CallStatus.FAILED || status == CallStatus.CANCELLED)
        && !inDoubt()
        && ringingAt == null
        && answeredAt == null;
  }
}
