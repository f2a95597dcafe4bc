package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Instant;

/// One spoken turn. `debtor` tells who spoke; partial turns are replaced by their final form.
public record Utterance(
    CallId call, long sequence, boolean debtor, String text, boolean complete, Instant at) {}
