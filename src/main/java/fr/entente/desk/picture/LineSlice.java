package fr.entente.desk.picture;

import fr.entente.agents.Agent;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Hearing;
import fr.entente.calls.LineRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who sits here, where the work stands, the call there is, and what is wanted of the line and is
/// not so yet, and since when the call may be listened to.
public record LineSlice(
    Agent agent,
    Phase phase,
    @Nullable String pauseReason,
    @Nullable CallRecord call,
    @Nullable ProposedWrapUp wrapUp,
    List<LineRequest> requests,
    @Nullable Hearing hearing) {}
