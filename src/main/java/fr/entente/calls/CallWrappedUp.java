package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import java.util.Set;

/// The agent closed a call with an outcome, be it one that came in. Published inside the
/// transaction.
public record CallWrappedUp(
    CallId call,
    AgentId agent,
    AccountId account,
    DebtorId debtor,
    String disposition,
    Set<Facet> facets,
    Instant at,
    boolean incoming) {}
