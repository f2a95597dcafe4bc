package fr.entente.detection;

import fr.entente.kernel.AgentId;

/// Somebody has seen what came after the call. Published inside the transaction.
public record LateFindingSeen(long finding, AgentId by) {}
