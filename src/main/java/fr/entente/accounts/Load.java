package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One load that was taken in, and whether it was taken back.
public record Load(
    long batch, Instant takenAt, @Nullable Instant takenBackAt, @Nullable AgentId takenBackBy) {}
