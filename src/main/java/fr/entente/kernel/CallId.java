package fr.entente.kernel;

/// Identity of one call, from dial to wrap-up.
public record CallId(long value) implements Identity {}
