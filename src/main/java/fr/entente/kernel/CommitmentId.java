package fr.entente.kernel;

/// Identity of one promise or plan.
public record CommitmentId(long value) implements Identity {}
