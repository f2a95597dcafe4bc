package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.util.List;

/// These accounts owe again what they owed before the load. Published inside the transaction, some
/// thousand accounts at a time, and followed by [AccountsChanged] for the same.
public record LoadTakenBack(long batch, List<AccountId> accounts) {}
