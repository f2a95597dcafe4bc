package fr.entente.reporting;

import fr.entente.kernel.Money;
import java.time.LocalDate;

/// The instalments whose deadlines fell into one week: how many, how many were kept in time, what
/// was foreseen when they were agreed, what came in.
public record PromiseWeek(
    LocalDate monday, int resolved, int kept, Money foreseen, Money received) {}
