package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/// An [Instalment], as kept with its commitment.
@Embeddable
@NullUnmarked
class InstalmentRow {
  private int number;
  private LocalDate dueOn;
  private LocalDate effectiveDueOn;
  private LocalDate deadline;
  private Money amount;

  @Enumerated(EnumType.STRING)
  private CommitmentStatus status;

  private Money paid;

  protected InstalmentRow() {}

  InstalmentRow(Instalment agreed, int graceDays) {
    this.number = agreed.number();
    this.dueOn = agreed.dueOn();
    this.effectiveDueOn = agreed.effectiveDueOn();
    this.deadline = agreed.effectiveDueOn().plusDays(graceDays);
    this.amount = agreed.amount();
    this.status = CommitmentStatus.PENDING;
    this.paid = Money.ZERO;
  }
}
