package fr.entente.kernel;

/// Identity of a person who works here.
public record AgentId(long value) implements Identity {}
