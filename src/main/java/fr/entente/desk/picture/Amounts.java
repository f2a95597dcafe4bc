package fr.entente.desk.picture;

import fr.entente.kernel.Money;

/// The money of the account on the screen. At stake: euros of overdue balance for each minute an
/// account takes.
public record Amounts(
    Money balance, Money overdue, Money disputed, Money collectable, Money perMinute) {}
