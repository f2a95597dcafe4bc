package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agreed time to call again, for this agent or for anyone. The debtor's words are kept.
public record CallbackRequest(
    AccountId account, Instant at, @Nullable AgentId onlyFor, String words, AgentId author) {}
