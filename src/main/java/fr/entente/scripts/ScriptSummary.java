package fr.entente.scripts;

import fr.entente.kernel.Language;

/// A script as the list shows it. `start` is its first step.
public record ScriptSummary(
    String key,
    Language language,
    String title,
    String audience,
    String hash,
    int steps,
    String file,
    String start) {}
