package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.LocalDate;

/// What is decided before a fair trial begins: of which script, between which two versions, what
/// part of the accounts keeps a promise today, the smallest difference that matters, the accounts
/// that each version needs for it, and the day on which it ends in any case.
public record TrialPlan(
    String key,
    Language language,
    String first,
    String second,
    double baseRate,
    double smallest,
    int needed,
    LocalDate lastDay) {}
