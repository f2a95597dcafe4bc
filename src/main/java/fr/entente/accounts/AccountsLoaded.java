package fr.entente.accounts;

/// A bulk load was committed: `account.batch_id` names its accounts. Published outside every
/// transaction, so that whoever has much to do with them does it in steps of its own.
public record AccountsLoaded(long batch) {}
