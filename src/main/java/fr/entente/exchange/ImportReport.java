package fr.entente.exchange;

import fr.entente.kernel.Money;
import fr.entente.payments.IntakeFigures;
import org.jspecify.annotations.Nullable;

/// What a file would do (dry run) or did. Items are invoices or payments; `settled` are invoices
/// missing from a snapshot; `warnings` are lines taken in part (an unreadable phone, for example).
/// `entries` tells what became of bank entries.
public record ImportReport(
    long lines,
    long newItems,
    long changedItems,
    long unchangedItems,
    long settledItems,
    long rejectedLines,
    long warnings,
    long newDebtors,
    long newAccounts,
    long touchedAccounts,
    Money total,
    @Nullable IntakeFigures entries) {
  ImportReport(
      long lines,
      long newItems,
      long changedItems,
      long unchangedItems,
      long settledItems,
      long rejectedLines,
      long warnings,
      long newDebtors,
      long newAccounts,
      long touchedAccounts,
      Money total) {
    this(
        lines,
        newItems,
        changedItems,
        unchangedItems,
        settledItems,
        rejectedLines,
        warnings,
        newDebtors,
        newAccounts,
        touchedAccounts,
        total,
        null);
  }
}
