package fr.entente.jobs;

import java.time.Instant;

/// One run that broke: when it began, where, and what broke in one line without personal data.
public record JobFailure(Instant at, String node, String message) {}
