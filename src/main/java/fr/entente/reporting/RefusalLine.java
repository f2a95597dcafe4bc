package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One refused dial: why (POLICY, ALREADY_LIVE, NOT_POSSIBLE) and by which rules.
public record RefusalLine(
    Instant at,
    String agentName,
    AccountId account,
    @Nullable String debtorName,
    String reason,
    String rules,
    @Nullable String policy) {}
