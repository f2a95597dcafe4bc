package fr.entente.desk.care;

import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Invoice;
import fr.entente.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which invoices a payment that is said to be on its way would settle: the oldest first, until its
/// amount is used up. Pure.
final class PaidParts {
  private PaidParts() {}

  static List<DisputedPart> of(List<Invoice> invoices, Money paid) {
    var parts = new ArrayList<DisputedPart>();
    Money left = paid;
    for (Invoice invoice :
        invoices.stream().sorted(Comparator.comparing(Invoice::dueOn)).toList()) {
      Money rest = invoice.open().minus(invoice.disputed()).min(left);
      if (rest.isPositive()) {
        parts.add(new DisputedPart(invoice.id(), rest));
        left = left.minus(rest);
      }
    }
    return List.copyOf(parts);
  }
}
