package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/// A call that was made and closed before: when it was dialled (UTC), how long was spoken (zero
/// when nobody answered), with which outcome, and the agent's note (may be blank).
public record PastCall(
    AgentId agent,
    AccountId account,
    DebtorId debtor,
    PhoneNumber number,
    Instant at,
    Duration spoken,
    String disposition,
    String note) {}
