package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who can be reached at this debtor's, or where, is not what it was; by whom, if by a person.
/// Published inside the transaction, with all accounts of the debtor.
public record ContactsChanged(
    DebtorId debtor, List<AccountId> accounts, @Nullable AgentId author) {}
