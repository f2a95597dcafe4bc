package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;

/// A part of an entry that is on an account.
public record EntryPart(AccountId account, String debtor, String reference, Money amount) {}
