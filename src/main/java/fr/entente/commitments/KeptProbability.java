package fr.entente.commitments;

import java.math.BigDecimal;

/// The part of a promised amount that comes in, by grade, as counted last night. `resolved` parts
/// stand behind it.
public record KeptProbability(Grade grade, int resolved, BigDecimal probability) {}
