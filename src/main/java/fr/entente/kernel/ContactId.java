package fr.entente.kernel;

/// Identity of a contact point of a debtor.
public record ContactId(long value) implements Identity {}
