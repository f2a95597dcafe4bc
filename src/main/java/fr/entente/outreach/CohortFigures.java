package fr.entente.outreach;

import java.math.BigDecimal;

/// How arrangements were kept that got so far: nothing in writing, a recap, a visit of the page, a
/// confirmation. Only those whose last deadline has passed; cancelled and moved ones are left out.
/// Bounds are Wilson's, 95 %. A difference is no proof of a cause: who confirms may be who pays.
public record CohortFigures(
    Cohort cohort,
    int arrangements,
    int kept,
    BigDecimal promised,
    BigDecimal received,
    double low,
    double high) {
  /// The furthest that the recap came.
  public enum Cohort {
    NOT_WRITTEN,
    WRITTEN,
    VISITED,
    CONFIRMED
  }

  /// A rate of fewer says more about chance than about recaps.
  public static final int FEW = 20;

  public boolean few() {
    return arrangements < FEW;
  }

  public double rate() {
    return arrangements == 0 ? 0 : (double) kept / arrangements;
  }

  public static CohortFigures of(
      Cohort cohort, int arrangements, int kept, BigDecimal promised, BigDecimal received) {
    double z = 1.96;
    double n = Math.max(1, arrangements);
    double rate = kept / n;
    double middle = (rate + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    boolean none = arrangements == 0;
    return new CohortFigures(
        cohort,
        arrangements,
        kept,
        promised,
        received,
        none ? 0 : Math.max(0, middle - half),
        none ? 1 : Math.min(1, middle + half));
  }
}
