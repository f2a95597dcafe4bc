package fr.entente.commitments;

import fr.entente.interest.PlannedPayment;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// One dated part. Number counts from 1; effective date is the due date moved to a business day.
public record Instalment(int number, LocalDate dueOn, LocalDate effectiveDueOn, Money amount) {
  public PlannedPayment planned() {
    return new PlannedPayment(effectiveDueOn, amount);
  }
}
