package fr.entente.compliance;

/// A policy as the screen shows it. A demonstration policy is open at any hour and is marked as
/// such.
public record PolicySummary(
    String key, int version, String title, boolean demonstration, String source) {}
