package fr.entente.outreach;

import fr.entente.compliance.Refusal;
import java.time.Instant;
import java.util.List;

/// What came of the wish to write.
public sealed interface SendResult {
  /// Written down; it leaves within seconds.
  record Queued(long mail) implements SendResult {}

  /// The same was written before: nothing was added.
  record AlreadySent(Instant at) implements SendResult {}

  /// `reason` completes a message key: no_address, bad_address, not_open, policy (with its rules).
  record Refused(String reason, List<Refusal> refusals) implements SendResult {}
}
