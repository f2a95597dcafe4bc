package fr.entente.commitments;

import java.util.Map;
import java.util.Set;

/// What came of recording a commitment.
public sealed interface CommitmentResult {
  record Recorded(Commitment commitment) implements CommitmentResult {}

  /// `reason` is a message key: over_balance, date_too_far, date_past, below_minimum, too_many,
  /// hold, already_open...
  record Refused(String field, String reason, Map<String, String> detail)
      implements CommitmentResult {
    private static final Set<String> LIMITS = Set.of("date_too_far", "too_many", "below_minimum");

    /// Only a limit of the role stands in the way: a lead may say yes.
    public boolean approvable() {
      return LIMITS.contains(reason);
    }
  }
}
