package fr.entente.accounts;

import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// How often a cause was given for not paying, what those accounts owe now, how many days they were
/// late when it was said, how many have paid something since, and after how many days on average.
public record CauseFigure(
    Stance stance,
    Cause cause,
    int accounts,
    Money overdue,
    int daysLate,
    int paid,
    @Nullable Integer daysToPay) {}
