package fr.entente.wording;

/// Words of a note, from a place to before another, that should be said otherwise, and how.
public record Unfit(UnfitKind kind, int from, int to, String words, String rewrite) {}
