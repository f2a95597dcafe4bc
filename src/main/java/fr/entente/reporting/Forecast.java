package fr.entente.reporting;

import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What is open at a grade, and what of it is likely to come in.
public record Forecast(Grade grade, int commitments, Money open, BigDecimal probability) {
  public Money expected() {
    return Money.euros(open.amount().multiply(probability).setScale(2, RoundingMode.HALF_UP));
  }
}
