package fr.entente.kernel;

/// Identity of the company to which the money is owed.
public record CreditorId(long value) implements Identity {}
