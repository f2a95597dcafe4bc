package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Front door: promises to pay and instalment plans.
public class Commitments {
  /// Pure: rules R13 and R14 of splitting and dates.
  public Split split(PlanRequest request) {
    throw new UnsupportedOperationException();
  }

  /// A due date that leaves time and falls on a business day, proposed for a promise made today.
  public LocalDate proposedDate(LocalDate today) {
    throw new UnsupportedOperationException();
  }

  /// Effective (business) day of a promise due on this date.
  public LocalDate effective(LocalDate due) {
    throw new UnsupportedOperationException();
  }

  public CommitmentResult record(CommitmentTerms terms) {
    throw new UnsupportedOperationException();
  }

  public Optional<Commitment> open(AccountId account) {
    throw new UnsupportedOperationException();
  }

  public List<Commitment> history(AccountId account) {
    throw new UnsupportedOperationException();
  }

  public void cancel(CommitmentId commitment, String reason, AgentId author) {
    throw new UnsupportedOperationException();
  }

  /// Evaluates every commitment whose deadline has passed; returns how many changed. Idempotent.
  public int review(LocalDate today) {
    throw new UnsupportedOperationException();
  }
}
