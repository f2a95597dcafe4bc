package fr.entente.accounts;

/// Somebody wrote this note. Published inside the transaction that keeps it.
public record NoteKept(Note note) {}
