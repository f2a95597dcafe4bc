package fr.entente.desk;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/// What a minute is worth: an hour on one large account against an hour on ten small ones.
final class Stake {
  private Stake() {}

  static Money perMinute(Money overdue, Duration handling) {
    var seconds = BigDecimal.valueOf(Math.max(1, handling.toSeconds()));
    var perMinute =
        overdue
            .amount()
            .multiply(BigDecimal.valueOf(60))
            .divide(seconds, 2, RoundingMode.HALF_EVEN);
    return new Money(perMinute, overdue.currency());
  }

  /// True when so many small accounts in a row were worked while a larger one could be called.
  static boolean small(List<Money> lastWorked, int inARow, Money smallBelow, Money waiting) {
    return lastWorked.size() >= inARow
        && waiting.compareTo(smallBelow) >= 0
        && lastWorked.stream().limit(inARow).allMatch(worked -> worked.compareTo(smallBelow) < 0);
  }
}
