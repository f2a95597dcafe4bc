package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import java.util.List;

/// These accounts and debtors are about to go: a load that brought them is taken back, and nothing
/// was done about them. Published inside the transaction, some thousand at a time; what is worked
/// out from them goes with them.
public record AccountsGone(List<AccountId> accounts, List<DebtorId> debtors) {}
