package fr.entente.detection;

import fr.entente.kernel.Language;

/// A stored pattern of the phrase library. `veto` patterns keep their label (NONE: every label)
/// from firing.
public record Phrase(
    String id, Language language, Label label, boolean strong, boolean veto, String pattern) {}
