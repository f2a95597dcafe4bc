package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import java.util.List;

/// Something is known of a debtor that was not known before. Published inside the transaction.
public record FactsChanged(DebtorId debtor, List<AccountId> accounts) {}
