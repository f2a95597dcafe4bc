package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;

/// May this number of this debtor be dialled for this account at this instant?
public record ContactQuestion(
    AccountId account,
    DebtorId debtor,
    PhoneNumber number,
    Instant at,
    boolean agreedCallback,
    List<PastAttempt> history) {}
