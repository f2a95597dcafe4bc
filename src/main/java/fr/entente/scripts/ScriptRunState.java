package fr.entente.scripts;

import java.util.List;

/// Where a run stands, storable: script key, content hash, visited steps, return points.
public record ScriptRunState(
    String key,
    String language,
    String hash,
    String step,
    List<String> path,
    List<String> returns) {}
