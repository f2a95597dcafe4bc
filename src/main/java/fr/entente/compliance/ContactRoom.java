package fr.entente.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a policy leaves to an account: how many attempts in seven days (null: as many as one likes)
/// and until when the calling hours that are open now last (null: closed, or never closing). To be
/// read only; whether a call may be dialled is what [Compliance#mayCall] says.
public record ContactRoom(
    PolicySummary policy, @Nullable Integer weeklyCap, @Nullable Instant until) {}
