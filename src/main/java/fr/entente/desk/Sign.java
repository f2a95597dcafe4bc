package fr.entente.desk;

import fr.entente.detection.FindingState;
import java.time.Instant;

/// What was suspected or confirmed about the account before, in one line and without words.
public record Sign(String label, FindingState state, Instant at) {}
