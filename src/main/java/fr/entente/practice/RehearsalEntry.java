package fr.entente.practice;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import java.time.Instant;

/// A rehearsal that is over, in the list of who did it.
public record RehearsalEntry(
    long id,
    AgentId agent,
    String debtor,
    Language language,
    Instant at,
    boolean passed,
    int points,
    int outOf) {}
