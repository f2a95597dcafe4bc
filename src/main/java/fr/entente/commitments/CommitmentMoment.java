package fr.entente.commitments;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a commitment, on the floor's day. `kind` completes a message key:
/// MADE, PAID, REVERSED, KEPT, KEPT_LATE, MISSED, MOVED, CANCELLED, RESCHEDULED...
public record CommitmentMoment(
    LocalDate on,
    String kind,
    @Nullable Integer instalment,
    @Nullable Money amount,
    String detail,
    @Nullable AgentId actor,
    @Nullable CallId call) {}
