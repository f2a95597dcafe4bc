package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One account to work, held by an agent until the lease ends.
public record WorkItem(
    AccountId account,
    DebtorId debtor,
    CreditorId creditor,
    Why why,
    Stage stage,
    boolean factored,
    @Nullable BrokenWord broken,
    int attempts,
    @Nullable AgentId heldBy,
    @Nullable Instant heldUntil,
    boolean agreedCallback) {}
