package fr.entente.accounts;

import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.NullUnmarked;

/// One contested part as kept.
@Embeddable
@NullUnmarked
class DisputePartRow {
  private InvoiceId invoiceId;
  private Money amount;
  private Money upheld = Money.ZERO;

  protected DisputePartRow() {}

  DisputePartRow(DisputedPart part) {
    invoiceId = part.invoice();
    amount = part.amount();
  }

  InvoiceId invoice() {
    return invoiceId;
  }

  Money amount() {
    return amount;
  }

  void uphold(Money part) {
    upheld = part;
  }
}
