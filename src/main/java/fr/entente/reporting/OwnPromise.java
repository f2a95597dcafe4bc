package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;

/// An instalment that an agent's debtor is to pay today, and what is missing of it.
public record OwnPromise(AccountId account, String debtorName, Money missing) {}
