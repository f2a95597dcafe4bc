package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import java.time.Instant;

/// A call that a debtor was promised: for when, by whom, and what was said about it.
public record AgreedCallback(Instant at, AgentId author, String words, Instant agreedAt) {}
