package fr.entente.worklist;

import fr.entente.kernel.AgentId;
import java.time.Instant;

/// A call that a debtor was promised: for when, by whom, and what was noted with it; `agreed` when
/// that may be read out to the debtor.
public record AgreedCallback(
    Instant at, AgentId author, String words, boolean agreed, Instant notedAt) {}
