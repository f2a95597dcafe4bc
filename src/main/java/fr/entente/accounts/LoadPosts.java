package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.util.List;

/// A load of payments moves money on these accounts; told before anything follows from it, inside
/// the transaction.
public record LoadPosts(long batch, List<AccountId> accounts) {}
