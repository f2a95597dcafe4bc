package fr.entente.accounts;

import fr.entente.kernel.Money;

/// Disputes of one cause that were decided in a period: how, how many, how much, and how many days
/// it took on average.
public record DisputeFigure(
    DisputeType type, DisputeOutcome outcome, int count, Money amount, Money upheld, int days) {}
