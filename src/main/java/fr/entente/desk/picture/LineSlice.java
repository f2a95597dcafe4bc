package fr.entente.desk.picture;

import fr.entente.agents.Agent;
import fr.entente.calls.CallRecord;
import org.jspecify.annotations.Nullable;

/// Who sits here, where the work stands, and the call there is.
public record LineSlice(
    Agent agent,
    Phase phase,
    @Nullable String pauseReason,
    @Nullable CallRecord call,
    @Nullable ProposedWrapUp wrapUp) {}
