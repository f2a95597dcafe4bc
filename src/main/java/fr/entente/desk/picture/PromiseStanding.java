package fr.entente.desk.picture;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.grade.Grade;
import fr.entente.interest.InterestNote;
import fr.entente.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the latest promise or plan stands: how firm it was, what happened to it, and what late
/// interest would be (information, never asked for by itself).
public record PromiseStanding(
    @Nullable Commitment latest,
    @Nullable Grade grade,
    List<CommitmentMoment> moments,
    InterestNote interest) {
  /// Interest and indemnity were forgone for the latest, in case that it is kept.
  public boolean waived() {
    return moments.stream().anyMatch(moment -> moment.kind().equals("WAIVER"));
  }

  /// A plan that goes on, and a part of it that was not paid in time.
  public boolean missed() {
    return latest != null
        && latest.isPlan()
        && latest.missing().isPositive()
        && latest.statuses().stream().anyMatch(PromiseStanding::notPaid);
  }

  /// What is still owed of the parts that were missed; zero when none was.
  public Money missedAmount() {
    Money sum = Money.ZERO;
    for (int i = 0; latest != null && i < latest.instalments().size(); i++) {
      if (notPaid(latest.statuses().get(i))) {
        sum = sum.plus(latest.instalments().get(i).amount()).minus(latest.received().get(i));
      }
    }
    return sum;
  }

  private static boolean notPaid(CommitmentStatus status) {
    return status == CommitmentStatus.BROKEN || status == CommitmentStatus.PARTIALLY_KEPT;
  }

  /// There is something to forgo, and nothing was yet.
  public boolean waivable() {
    return interest.business() && !interest.invoices().isEmpty() && !waived();
  }
}
