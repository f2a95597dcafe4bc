package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;

/// An overdue account for which nobody has promised anything.
public record LargeDebt(AccountId account, String debtorName, Money overdue) {}
