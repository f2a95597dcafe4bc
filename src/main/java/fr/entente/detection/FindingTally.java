package fr.entente.detection;

import fr.entente.listening.Label;

/// How often a phrase (empty: the classifier alone) of one version engaged the screen, and what
/// agents made of it. `fired` includes what is not answered yet.
public record FindingTally(
    String language,
    Source source,
    Label label,
    String phrase,
    String version,
    int fired,
    int confirmed,
    int cleared) {}
