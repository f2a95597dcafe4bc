package fr.entente.studio;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.SortedMap;

/// A draft as it stands: the file of its script, and the files that it changes, by path.
public record OpenDraft(
    long id,
    String title,
    String script,
    AgentId author,
    AgentId changedBy,
    Instant changedAt,
    SortedMap<String, String> files) {}
