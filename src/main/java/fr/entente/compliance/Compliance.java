package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Front door: may we contact this person, on this number, now?
public class Compliance {
  public Verdict mayCall(ContactQuestion question) {
    throw new UnsupportedOperationException();
  }

  public Optional<PolicySummary> policyFor(AccountId account) {
    throw new UnsupportedOperationException();
  }

  public List<PolicySummary> policies() {
    throw new UnsupportedOperationException();
  }

  public Hold placeHold(
      DebtorId debtor,
      @Nullable AccountId account,
      HoldType type,
      String reason,
      @Nullable Instant until,
      AgentId author) {
    throw new UnsupportedOperationException();
  }

  public void liftHold(long hold, String reason, AgentId author) {
    throw new UnsupportedOperationException();
  }

  public List<Hold> holds(AccountId account) {
    throw new UnsupportedOperationException();
  }

  /// The debtor asked not to be called on this number; null means on any.
  public void optOut(DebtorId debtor, @Nullable PhoneNumber number, String words, AgentId author) {
    throw new UnsupportedOperationException();
  }

  /// Is the calling window of this policy open in this zone at this instant? In memory, for the
  /// worklist.
  public boolean windowOpen(String policyKey, ZoneId zone, Instant at) {
    throw new UnsupportedOperationException();
  }

  /// The next instant at or after this one at which the window is open.
  public Optional<Instant> nextOpening(String policyKey, ZoneId zone, Instant at) {
    throw new UnsupportedOperationException();
  }
}
