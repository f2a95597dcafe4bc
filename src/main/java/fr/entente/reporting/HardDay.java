package fr.entente.reporting;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent who had hard calls today, so that a lead can look after them: how many, and when the
/// last pause was and for what reason. No figure of anybody's work.
public record HardDay(
    AgentId agent,
    String name,
    int calls,
    @Nullable Instant lastPause,
    @Nullable String pauseReason) {}
