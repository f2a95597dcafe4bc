package fr.entente.kernel;

/// Identity of the person or company that owes.
public record DebtorId(long value) implements Identity {}
