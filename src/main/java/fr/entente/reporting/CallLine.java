package fr.entente.reporting;

import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call in the log; the length is of the conversation.
public record CallLine(
    CallId id,
    Instant at,
    String agentName,
    AccountId account,
    String debtorName,
    @Nullable PhoneNumber number,
    boolean incoming,
    CallStatus status,
    @Nullable Duration length,
    @Nullable String disposition,
    @Nullable String failure) {}
