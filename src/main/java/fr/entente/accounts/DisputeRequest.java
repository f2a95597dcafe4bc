package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dispute as it is noted: why, which parts, in whose words, who answers (nobody named: any lead)
/// and by which day.
public record DisputeRequest(
    AccountId account,
    DisputeType type,
    List<DisputedPart> parts,
    String words,
    @Nullable AgentId resolver,
    LocalDate dueOn,
    AgentId author) {}
