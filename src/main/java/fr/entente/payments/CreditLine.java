package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;

/// An account with money that no invoice took.
public record CreditLine(AccountId account, String debtor, String reference, Money credit) {}
