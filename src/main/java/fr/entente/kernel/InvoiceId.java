package fr.entente.kernel;

/// Identity of one open item.
public record InvoiceId(long value) implements Identity {}
