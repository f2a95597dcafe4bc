package fr.entente.practice;

/// A rehearsal with its number. `over`: it is judged, and nothing can be added.
public record RehearsalSeat(long id, Rehearsal rehearsal, boolean over) {}
