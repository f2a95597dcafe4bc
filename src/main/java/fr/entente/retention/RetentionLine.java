package fr.entente.retention;

import java.time.LocalDate;

/// One kind of data: its term, and up to which day of the floor's calendar it would go today.
public record RetentionLine(RetentionTerm term, LocalDate before) {}
