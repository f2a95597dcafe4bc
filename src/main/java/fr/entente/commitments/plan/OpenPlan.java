package fr.entente.commitments.plan;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Another promise or plan of the same debtor that is still open.
public record OpenPlan(
    AccountId account, String reference, String creditor, Money open, LocalDate nextDeadline) {}
