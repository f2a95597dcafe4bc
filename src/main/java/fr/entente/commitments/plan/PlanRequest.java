package fr.entente.commitments.plan;

import fr.entente.commitments.DayShift;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a plan is made from. Either a count of equal parts or an amount per part; a down payment
/// comes first and is not counted.
public record PlanRequest(
    Money total,
    @Nullable Integer count,
    @Nullable Money instalmentAmount,
    LocalDate firstDueOn,
    Frequency frequency,
    boolean remainderFirst,
    boolean endOfMonth,
    DayShift shift,
    String region,
    @Nullable Money downPayment,
    @Nullable LocalDate downPaymentOn) {
  /// Equal monthly parts on business days in France, the remainder on the last.
  public static PlanRequest monthly(Money total, int count, LocalDate firstDueOn) {
    return new PlanRequest(
        total,
        count,
        null,
        firstDueOn,
        Frequency.MONTHLY,
        false,
        false,
        DayShift.FOLLOWING,
        "FR",
        null,
        null);
  }

  /// Rules R13 and R14: dated parts that add up to the total.
  public Split split() {
    return Splitting.of(this);
  }
}
