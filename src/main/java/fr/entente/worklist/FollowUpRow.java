package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;

/// An account in a list of what is seen to. The amount is what is owed and not contested.
public record FollowUpRow(
    AccountId account,
    DebtorId debtor,
    String reference,
    String debtorName,
    Money amount,
    Life life,
    boolean late) {}
