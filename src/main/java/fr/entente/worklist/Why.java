package fr.entente.worklist;

import fr.entente.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an item stands where it stands: what is overdue and the boosts add up to the score.
public record Why(
    Tier tier,
    Money overdue,
    List<Boost> boosts,
    int daysPastDue,
    int daysWaiting,
    @Nullable Instant dueAt,
    boolean canWait) {
  /// All boosts together.
  public Money boost() {
    return boosts.stream().map(Boost::amount).reduce(Money.ZERO, Money::plus);
  }
}
