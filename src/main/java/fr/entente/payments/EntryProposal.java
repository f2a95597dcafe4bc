package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.util.List;

/// An account proposed for an entry, and why.
public record EntryProposal(
    AccountId account,
    String debtor,
    String reference,
    Money balance,
    int confidence,
    List<MatchReason> reasons) {}
