package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.Instant;

/// A call that one agent promised a debtor, and when.
public record Callback(AccountId account, String debtorName, Instant at, Money overdue) {}
