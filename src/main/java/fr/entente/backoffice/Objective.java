package fr.entente.backoffice;

import fr.entente.kernel.Money;

/// Cash in, for the whole floor: received today, promised for this week (Monday to Sunday), and
/// overdue on the accounts that still wait in the queue.
public record Objective(Money collectedToday, Money promisedThisWeek, Money inQueue) {}
