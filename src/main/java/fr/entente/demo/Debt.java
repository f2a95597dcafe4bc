package fr.entente.demo;

import fr.entente.accounts.DebtorKind;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;

/// An account to which a story can happen, and whom one rings for it.
record Debt(
    AccountId account,
    DebtorId debtor,
    DebtorKind kind,
    Language language,
    Money overdue,
    String payer,
    PhoneNumber number) {}
