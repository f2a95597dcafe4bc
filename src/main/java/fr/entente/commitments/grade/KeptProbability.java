package fr.entente.commitments.grade;

import java.math.BigDecimal;
import org.springframework.modulith.NamedInterface;

/// The part of a promised amount that comes in, by grade, as counted last night. `resolved` parts
/// stand behind it.
@NamedInterface("grade")
public record KeptProbability(Grade grade, int resolved, BigDecimal probability) {}
