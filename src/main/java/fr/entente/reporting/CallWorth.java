package fr.entente.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call that a script led, and what became of the promises that were made on it: instalments
/// whose end is known, those kept in time, cents that were promised and that came. `reached`: the
/// right party was on the line.
record CallWorth(
    long call,
    String hash,
    Instant begun,
    @Nullable Instant answered,
    @Nullable Instant ended,
    boolean reached,
    int promises,
    int resolved,
    int kept,
    long promised,
    long received) {}
