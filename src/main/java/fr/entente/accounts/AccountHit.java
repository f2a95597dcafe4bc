package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// An account as a search names it: enough to tell two debtors of one name apart.
public record AccountHit(
    AccountId id,
    String reference,
    String debtor,
    @Nullable String city,
    String creditor,
    Money balance) {}
