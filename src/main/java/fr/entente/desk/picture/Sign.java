package fr.entente.desk.picture;

import fr.entente.detection.FindingState;
import fr.entente.listening.Label;
import java.time.Instant;

/// What was suspected or confirmed about the account before, in one line and without words.
public record Sign(Label label, FindingState state, Instant at) {}
