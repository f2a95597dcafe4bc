package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: who looks at a hold that has no end, and by when. Whose it may be is for the caller
/// to say, who keeps the list of them and places the accounts again.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class HoldReviews {
  private final HoldRepository holds;

  HoldReviews(HoldRepository holds) {
    this.holds = holds;
  }

  /// Somebody else looks at what holds these accounts; nobody named: any lead.
  @Transactional
  public void handOn(Collection<AccountId> accounts, @Nullable AgentId owner) {
    holds.handOn(ids(accounts), owner == null ? null : owner.value());
  }

  /// It is looked at by another time.
  @Transactional
  public void reviewAt(Collection<AccountId> accounts, Instant at) {
    holds.reviewAt(ids(accounts), at);
  }

  /// What waits for people who work accounts no longer is for any lead.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public void takeFromLeavers() {
    holds.takeFromLeavers();
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
