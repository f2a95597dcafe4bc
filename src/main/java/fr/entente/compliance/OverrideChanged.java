package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;

/// A lead was asked to lift a limit, or answered. `agent` is who asked. Inside the transaction.
public record OverrideChanged(long request, AgentId agent, AccountId account) {}
