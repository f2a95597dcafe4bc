package fr.entente.kernel;

/// Identity of one debtor's debt to one creditor, the unit of work.
public record AccountId(long value) implements Identity {}
