package fr.entente.accounts;

import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which invoices a payment settles: those its reference names, then the oldest due (C. civ.
/// 1342-10).
final class Allocation {
  record OpenItem(InvoiceId id, InvoiceKey key, LocalDate dueOn, Money open) {}

  /// A part of the payment; without an invoice it stays as credit on the account.
  record Portion(@Nullable InvoiceId invoice, Money amount) {}

  private Allocation() {}

  static List<Portion> of(Money amount, String reference, List<OpenItem> items) {
    var order =
        Comparator.<OpenItem, Boolean>comparing(item -> !item.key().namedIn(reference))
            .thenComparing(OpenItem::dueOn)
            .thenComparing(item -> item.id().value());
    List<Portion> portions = new ArrayList<>();
    Money rest = amount;
    for (OpenItem item : items.stream().filter(i -> i.open().isPositive()).sorted(order).toList()) {
      if (rest.isZero()) {
        break;
      }
      Money part = rest.min(item.open());
      portions.add(new Portion(item.id(), part));
      rest = rest.minus(part);
    }
    if (rest.isPositive()) {
      portions.add(new Portion(null, rest));
    }
    return portions;
  }

  /// What is let go of the invoices that the reference names: no more than they still lack, and
  /// nothing when more than the difference is left of them. Of an invoice in parts it is the oldest
  /// that is open: a payment pays them in this order, and the later ones are owed as before.
  static List<Portion> letGo(Money difference, String reference, List<OpenItem> left) {
    Map<InvoiceKey, OpenItem> oldest = new LinkedHashMap<>();
    left.stream()
        .filter(item -> item.open().isPositive() && item.key().namedIn(reference))
        .sorted(Comparator.comparing(OpenItem::dueOn).thenComparing(item -> item.id().value()))
        .forEach(item -> oldest.putIfAbsent(item.key(), item));
    Collection<OpenItem> named = oldest.values();
    Money lacking = named.stream().map(OpenItem::open).reduce(Money.ZERO, Money::plus);
    return lacking.compareTo(difference) > 0
        ? List.of()
        : named.stream().map(item -> new Portion(item.id(), item.open())).toList();
  }
}
