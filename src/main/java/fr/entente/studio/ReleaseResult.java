package fr.entente.studio;

import java.time.Instant;

/// What became of asking for a draft to be put in force. A refusal names a message key.
public sealed interface ReleaseResult {
  record InForce(long publication) implements ReleaseResult {}

  record Scheduled(Instant due) implements ReleaseResult {}

  /// Another trainer must agree.
  record Asked() implements ReleaseResult {}

  record Withdrawn() implements ReleaseResult {}

  record Refused(String key) implements ReleaseResult {}
}
