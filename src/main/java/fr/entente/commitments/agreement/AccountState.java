package fr.entente.commitments.agreement;

import fr.entente.kernel.Money;

/// What an account can promise, and how far its ledger has come.
public record AccountState(Money balance, long ledgerMark) {}
