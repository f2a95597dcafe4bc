package fr.entente.accounts;

import fr.entente.kernel.AccountId;

/// So many of one kind were done about an account.
public record Built(BuiltKind kind, AccountId account, long count) {}
