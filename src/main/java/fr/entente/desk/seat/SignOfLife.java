package fr.entente.desk.seat;

/// What a server knows of a browser: a number that changes whenever it was heard of, and whether
/// the line to it is up. A line that was cut without a word looks up for many minutes.
public record SignOfLife(long heard, boolean connected) {}
