package fr.entente.calls;

import fr.entente.compliance.Verdict;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;

/// The inserts that two dials may try at once.
interface CallBookings {
  /// Throws `DuplicateKeyException` when the agent, the debtor or the number is on a live call; the
  /// transaction goes on.
  CallId book(DialRequest request, DebtorId debtor, Verdict.Permitted verdict, Instant now);

  /// The same for a call that came in, which is under way already.
  CallId bookIncoming(IncomingCall call, DebtorId debtor, Instant now);

  /// Dials of one debtor pass one by one, until the transaction ends.
  void passGate(DebtorId debtor);
}
