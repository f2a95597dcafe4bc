package fr.entente.commitments.standing;

import fr.entente.commitments.CommitmentStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Where an arrangement stands on a date: each part, the whole, and what was made of the money.
/// Amounts are cents.
@NamedInterface("standing")
public record ArrangementStanding(
    List<PartStanding> parts,
    CommitmentStatus overall,
    long unallocated,
    List<String> ignored,
    @Nullable ArrangementStanding replacement) {
  /// `paid` in cents.
  @NamedInterface("standing")
  public record PartStanding(int number, LocalDate deadline, CommitmentStatus status, long paid) {}

  long paid() {
    return parts.stream().mapToLong(PartStanding::paid).sum();
  }
}
