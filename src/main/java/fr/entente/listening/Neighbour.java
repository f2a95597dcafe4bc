package fr.entente.listening;

/// A labelled line that resembles another one: `alikeness` from 0 to 1, by the words they share,
/// rare words counting more.
public record Neighbour(Example example, double alikeness) {}
