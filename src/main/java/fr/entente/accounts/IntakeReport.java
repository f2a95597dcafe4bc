package fr.entente.accounts;

/// What a bulk load would do, or did.
public record IntakeReport(
    long newItems,
    long changedItems,
    long unchangedItems,
    long settledItems,
    long newDebtors,
    long newAccounts,
    long touchedAccounts) {}
