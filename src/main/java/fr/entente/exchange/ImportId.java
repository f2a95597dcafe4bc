package fr.entente.exchange;

/// Identity of one uploaded file and of what became of it; also the batch id on the accounts it
/// touched.
public record ImportId(long value) {}
