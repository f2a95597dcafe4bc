package fr.entente.commitments;

import java.util.Map;

/// What came of recording a commitment.
public sealed interface CommitmentResult {
  record Recorded(Commitment commitment) implements CommitmentResult {}

  /// `reason` is a message key: over_balance, date_too_far, date_past, below_minimum, too_many,
  /// hold, already_open...
  record Refused(String field, String reason, Map<String, String> detail)
      implements CommitmentResult {}
}
