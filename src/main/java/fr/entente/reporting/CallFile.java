package fr.entente.reporting;

import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call as evidence: its facts, what was agreed on it, what was said and done in order.
public record CallFile(
    CallRecord call,
    String agentName,
    String debtorName,
    String creditorName,
    @Nullable String note,
    List<Commitment> commitments,
    List<CallMoment> moments,
    HeardTime.Heard heard) {}
