package fr.entente.scripts;

import org.jspecify.annotations.Nullable;

/// A card reachable from anywhere: an objection, a "did you hear...?" detection card, or the crisis
/// protocol.
public record ScriptCard(
    String id, String kind, String label, String title, @Nullable String detects) {}
