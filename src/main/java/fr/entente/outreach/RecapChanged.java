package fr.entente.outreach;

import fr.entente.kernel.AgentId;

/// A mail went out or the debtor answered, for an arrangement of this agent. For eyes only: nothing
/// is lost with it.
public record RecapChanged(AgentId agent) {}
