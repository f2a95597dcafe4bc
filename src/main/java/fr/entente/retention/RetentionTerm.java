package fr.entente.retention;

import java.time.Period;

/// How long one kind of data is kept. `from` names the event from which it counts; `source` is the
/// law, recommendation or decision behind it.
public record RetentionTerm(String kind, Period keep, String from, String source) {}
