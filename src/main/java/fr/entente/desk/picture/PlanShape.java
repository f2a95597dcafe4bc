package fr.entente.desk.picture;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a plan is made, beyond count and dates: from the amount that is safe to pay, with something
/// down first, at the ends of months.
public record PlanShape(
    @Nullable Money each,
    @Nullable Money down,
    @Nullable LocalDate downOn,
    @Nullable Boolean endOfMonth) {
  public static final PlanShape PLAIN = new PlanShape(null, null, null, null);

  public boolean atEnds() {
    return Boolean.TRUE.equals(endOfMonth);
  }
}
