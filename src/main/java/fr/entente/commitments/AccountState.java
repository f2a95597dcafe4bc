package fr.entente.commitments;

import fr.entente.kernel.Money;

/// What an account can promise, and how far its ledger has come.
record AccountState(Money balance, long ledgerMark) {}
