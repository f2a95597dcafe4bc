package fr.entente.exchange;

import fr.entente.kernel.Money;

/// What a file would do (dry run) or did. Items are invoices or payments; `settled` are invoices
/// missing from a snapshot; `warnings` are lines taken in part (an unreadable phone, for example).
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
    Money total) {}
