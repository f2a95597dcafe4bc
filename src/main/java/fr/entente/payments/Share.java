package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// A part of an entry that a person puts on an account, perhaps on one invoice of it.
public record Share(AccountId account, @Nullable String invoice, Money amount) {}
