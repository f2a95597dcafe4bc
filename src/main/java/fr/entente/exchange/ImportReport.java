package fr.entente.exchange;

import fr.entente.accounts.Settling;
import fr.entente.kernel.Money;
import fr.entente.payments.IntakeFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file would do (dry run) or did. Items are invoices or payments; `settled` are invoices
/// missing from a snapshot; `warnings` are lines taken in part (an unreadable phone, for example).
/// `entries` tells what became of bank entries, `settling` what a complete list settles,
/// `hindrances` why the import could not be taken back when somebody last asked for it.
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
    @Nullable IntakeFigures entries,
    @Nullable Settling settling,
    @Nullable List<Hindrance> hindrances) {
  public ImportReport {
    settling = settling == null ? Settling.NOTHING : settling;
    hindrances = hindrances == null ? List.of() : List.copyOf(hindrances);
  }

  public Settling settling() {
    return settling == null ? Settling.NOTHING : settling;
  }

  public List<Hindrance> hindrances() {
    return hindrances == null ? List.of() : hindrances;
  }

  public ImportReport(
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
        entries,
        null,
        null);
  }

  /// The same, with what a complete list would settle now.
  ImportReport with(Settling now) {
    return new ImportReport(
        lines,
        newItems,
        changedItems,
        unchangedItems,
        now.count(),
        rejectedLines,
        warnings,
        newDebtors,
        newAccounts,
        touchedAccounts,
        total,
        entries,
        now,
        hindrances);
  }

  /// The same, with what keeps it from being taken back.
  ImportReport with(List<Hindrance> found) {
    return new ImportReport(
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
        entries,
        settling,
        found);
  }
}
