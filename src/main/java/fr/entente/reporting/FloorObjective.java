package fr.entente.reporting;

import fr.entente.kernel.Money;

/// Cash in, for the whole floor: received today, promised for this week (Monday to Sunday), and
/// overdue on the accounts that still wait in the queue.
public record FloorObjective(Money collectedToday, Money promisedThisWeek, Money inQueue) {}
