package fr.entente.commitments.grade;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The latest promise of an account in a few words: where it stands, how firm it was, what is
/// missing.
@NamedInterface("grade")
public record PromiseGlance(
    CommitmentStatus status, @Nullable Grade grade, Money total, Money paid) {
  public Money missing() {
    return total.minus(paid);
  }

  public double missingShare() {
    return total.cents() == 0 ? 0 : (double) missing().cents() / total.cents();
  }
}
