package fr.entente.accounts;

/// What a bulk load would do, or did. `settling` is what a complete list settles.
public record IntakeReport(
    long newItems,
    long changedItems,
    long unchangedItems,
    Settling settling,
    long newDebtors,
    long newAccounts,
    long touchedAccounts) {
  public long settledItems() {
    return settling.count();
  }
}
