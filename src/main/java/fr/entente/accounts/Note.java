package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an agent wrote, factual and courteous.
public record Note(
    long id, AccountId account, AgentId author, String text, Instant at, @Nullable CallId call) {}
