package fr.entente.desk.picture;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.commitments.grade.Grade;
import fr.entente.interest.InterestNote;
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

  /// There is something to forgo, and nothing was yet.
  public boolean waivable() {
    return interest.business() && !interest.invoices().isEmpty() && !waived();
  }
}
