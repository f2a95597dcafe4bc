package fr.entente.commitments.grade;

import java.math.BigDecimal;
import java.math.MathContext;

/// How much of what is promised at a grade comes in: the share that came so far, drawn towards what
/// was expected while there is little to go by (a Beta distribution's mean). Pure.
record KeptOdds(Grade grade, int resolved, BigDecimal received) {
  private static final BigDecimal WEIGHT = BigDecimal.TEN;

  /// Expected before anything was counted [D].
  static BigDecimal prior(Grade grade) {
    return switch (grade) {
      case FIRM -> new BigDecimal("0.80");
      case CONDITIONAL -> new BigDecimal("0.55");
      case WEAK -> new BigDecimal("0.30");
    };
  }

  BigDecimal probability() {
    return received
        .add(prior(grade).multiply(WEIGHT))
        .divide(WEIGHT.add(BigDecimal.valueOf(resolved)), MathContext.DECIMAL64)
        .setScale(5, java.math.RoundingMode.HALF_UP);
  }
}
