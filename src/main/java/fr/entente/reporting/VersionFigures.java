package fr.entente.reporting;

import java.time.Instant;

/// A version of a script, its first and last call within the time asked for, and what came of them.
/// `inForce`: it leads the calls of today.
public record VersionFigures(
    String hash, Instant first, Instant last, boolean inForce, ScriptWorth worth) {}
