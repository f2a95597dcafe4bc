package fr.entente.exchange;

import java.time.Instant;

/// Who took an import back, and when; the name is empty where nobody was signed in.
public record TakenBack(Instant at, String by) {}
