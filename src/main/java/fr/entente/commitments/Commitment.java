package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// A promise (one instalment) or a plan (several), with what was received for each part.
public record Commitment(
    CommitmentId id,
    AccountId account,
    List<Instalment> instalments,
    List<CommitmentStatus> statuses,
    List<Money> received,
    CommitmentStatus overall,
    PaymentMeans means,
    String words,
    String payerName,
    LocalDate agreedOn,
    LocalDate nextDeadline) {
  /// The day of the first part still waited for, without its grace; the deadline when none is.
  public LocalDate nextDueOn() {
    return IntStream.range(0, instalments.size())
        .filter(part -> statuses.get(part) == CommitmentStatus.PENDING)
        .mapToObj(part -> instalments.get(part).effectiveDueOn())
        .findFirst()
        .orElse(nextDeadline);
  }

  public boolean isPlan() {
    return instalments.size() > 1;
  }

  public Money paid() {
    return received.stream().reduce(Money.ZERO, Money::plus);
  }

  /// What is still to come of the parts that were not given up.
  public Money missing() {
    return total().minus(paid());
  }

  public double missingShare() {
    return total().cents() == 0 ? 0 : (double) missing().cents() / total().cents();
  }

  public Money total() {
    return instalments.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
  }
}
