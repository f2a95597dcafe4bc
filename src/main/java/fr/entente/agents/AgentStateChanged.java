package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent's presence changed. Only for eyes: never stored.
public record AgentStateChanged(
    AgentId agent, Presence presence, @Nullable String reason, Instant at) {}
