package fr.entente.desk.picture;

/// A fact that the person on the line must supply; the agent compares and never gives it. `key` is
/// a message key.
public record IdentityCheck(String key, String expected) {}
