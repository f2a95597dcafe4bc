package fr.entente.agents;

import fr.entente.kernel.AgentId;

/// Somebody's roles changed or the person may no longer work here: open sessions end.
public record AgentRightsChanged(AgentId agent, String login) {}
