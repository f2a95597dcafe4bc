package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in the way of payment, as the debtor said it: which of the two, why, on which day,
/// to whom, during which call.
public record Obstacle(
    AccountId account,
    Stance stance,
    Cause cause,
    String words,
    LocalDate observedOn,
    @Nullable CallId call,
    AgentId author) {}
