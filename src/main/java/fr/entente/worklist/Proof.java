package fr.entente.worklist;

import java.time.Instant;

/// How many open accounts had no next action when it was last counted; they were given one.
public record Proof(Instant at, int orphans) {}
