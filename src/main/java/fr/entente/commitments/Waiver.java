package fr.entente.commitments;

import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A creditor's word to forgo late interest and the fixed indemnity once an arrangement is kept.
/// The interest is an estimate of that day, up to the last payment; absent when a rate was missing.
public record Waiver(
    CommitmentId commitment,
    LocalDate offeredOn,
    @Nullable Money interest,
    Money indemnity,
    State state) {
  /// OFFERED: nothing is decided yet. EARNED: every part was kept in time. LOST: one was not, or
  /// the arrangement was given up. MOVED: it goes on with the schedule that took the place of this
  /// one.
  public enum State {
    OFFERED,
    EARNED,
    LOST,
    MOVED
  }

  /// The kind of its event, whose detail is interest and indemnity in euros, `?` for an unknown
  /// one.
  public static final String EVENT = "WAIVER";

  static Waiver told(
      CommitmentId commitment, LocalDate on, String detail, List<CommitmentStatus> parts) {
    String[] sums = detail.split(" ");
    Money interest = sums[0].equals("?") ? null : Money.euros(sums[0]);
    return new Waiver(commitment, on, interest, Money.euros(sums[1]), state(parts));
  }

  String detail() {
    String first = interest == null ? "?" : interest.amount().toPlainString();
    return first + " " + indemnity.amount().toPlainString();
  }

  public static Money sum(String detail) {
    String[] sums = detail.split(" ");
    Money known = Money.euros(sums[1]);
    return sums[0].equals("?") ? known : known.plus(Money.euros(sums[0]));
  }

  /// What the standing of the parts makes of the offer.
  static State state(List<CommitmentStatus> parts) {
    if (parts.stream().anyMatch(Waiver::failed)) {
      return State.LOST;
    }
    if (parts.contains(CommitmentStatus.RESCHEDULED)) {
      return State.MOVED;
    }
    return parts.contains(CommitmentStatus.PENDING) ? State.OFFERED : State.EARNED;
  }

  private static boolean failed(CommitmentStatus part) {
    return switch (part) {
      case KEPT_LATE, PARTIALLY_KEPT, BROKEN, CANCELLED -> true;
      case PENDING, KEPT, RESCHEDULED -> false;
    };
  }

  public boolean known() {
    return interest != null;
  }

  /// Interest as far as it is known, and the indemnity.
  public Money total() {
    return interest == null ? indemnity : interest.plus(indemnity);
  }
}
