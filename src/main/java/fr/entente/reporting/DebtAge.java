package fr.entente.reporting;

import fr.entente.accounts.Invoice;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Overdue money by age: `count` invoices of one account, or accounts by the oldest of theirs.
public record DebtAge(Band band, long count, Money overdue) {
  /// Days since it fell due; both bounds belong to the middle.
  public enum Band {
    UNDER_30,
    TO_45,
    OVER_45;

    static Band of(long days) {
      if (days < 30) {
        return UNDER_30;
      }
      return days <= 45 ? TO_45 : OVER_45;
    }
  }

  /// All three bands of one account's invoices, the youngest first; what is disputed is not
  /// overdue.
  public static List<DebtAge> of(List<Invoice> invoices, LocalDate today) {
    List<Invoice> late =
        invoices.stream()
            .filter(invoice -> invoice.dueOn().isBefore(today))
            .filter(invoice -> invoice.open().compareTo(invoice.disputed()) > 0)
            .toList();
    return Stream.of(Band.values()).map(band -> of(band, late, today)).toList();
  }

  private static DebtAge of(Band band, List<Invoice> late, LocalDate today) {
    List<Money> open =
        late.stream()
            .filter(one -> Band.of(ChronoUnit.DAYS.between(one.dueOn(), today)) == band)
            .map(one -> one.open().minus(one.disputed()))
            .toList();
    return new DebtAge(band, open.size(), open.stream().reduce(Money.ZERO, Money::plus));
  }
}
