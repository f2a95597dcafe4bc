package fr.entente.listening;

/// Words that carried a finding: characters `from` (included) to `to` (excluded) of the text, and
/// their share of the case for the label, between 0 and 1.
public record Evidence(int from, int to, String words, double share) {}
