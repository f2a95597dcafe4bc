package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// News of a call from the provider, deduplicated by `eventKey`.
public record CallProgress(
    CallId call,
    String eventKey,
    CallStatus status,
    @Nullable String providerSid,
    @Nullable String endedBy,
    @Nullable String failure,
    Instant at) {}
