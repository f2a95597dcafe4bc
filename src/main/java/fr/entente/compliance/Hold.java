package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hold on a debtor (all its accounts) or on one account. No end date means until lifted.
public record Hold(
    long id,
    DebtorId debtor,
    @Nullable AccountId account,
    HoldType type,
    String reason,
    Instant since,
    @Nullable Instant until,
    AgentId author) {}
