package fr.entente.demo;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;

/// An overdue account to which a story can happen, and whom one rings for it.
record Debt(AccountId account, DebtorId debtor, Money overdue, String payer, PhoneNumber number) {}
