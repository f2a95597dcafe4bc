package fr.entente.payments;

import fr.entente.kernel.Money;
import fr.entente.payments.DecisionRepository.Decision;

/// Counts what became of entries. Sums are of money that came in.
final class DecisionCount {
  long known;
  long review;
  long reversed;
  private long posted;
  private long unallocated;
  private long ignored;
  private long postedCents;
  private long reviewCents;
  private long unallocatedCents;
  private long ignoredCents;

  void add(Decision decision) {
    long cents = Math.max(0, decision.amount().cents());
    switch (decision.status()) {
      case MATCHED, PARTLY -> {
        posted++;
        postedCents += cents;
      }
      case REVIEW -> {
        review++;
        reviewCents += cents;
      }
      case UNALLOCATED -> {
        unallocated++;
        unallocatedCents += cents;
      }
      case IGNORED -> {
        ignored++;
        ignoredCents += cents;
      }
      case REVERSED -> reversed++;
    }
  }

  IntakeFigures figures() {
    return new IntakeFigures(
        known,
        posted,
        Money.ofCents(postedCents),
        review,
        Money.ofCents(reviewCents),
        unallocated,
        Money.ofCents(unallocatedCents),
        ignored,
        Money.ofCents(ignoredCents),
        reversed);
  }
}
