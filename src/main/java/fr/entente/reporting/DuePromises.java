package fr.entente.reporting;

import java.time.LocalDate;

/// How the instalments ended whose deadlines were reached since a day (included) and before today.
/// What is neither kept nor broken was kept in part, or waits for the review.
public record DuePromises(LocalDate since, int due, int kept, int broken) {}
