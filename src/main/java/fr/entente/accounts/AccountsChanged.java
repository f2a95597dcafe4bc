package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Balances of these accounts changed (import, payment, due date reached). Published inside the
/// transaction. Bulk loads publish `accounts` empty and a batch: read `account.batch_id` instead.
public record AccountsChanged(List<AccountId> accounts, @Nullable Long batch) {}
