package fr.entente.desk.care;

import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.kernel.AgentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the debtor contests, as the agent notes it; without a resolver any lead answers.
public record Contested(
    DisputeType type,
    List<DisputedPart> parts,
    String words,
    @Nullable AgentId resolver,
    LocalDate dueOn) {}
