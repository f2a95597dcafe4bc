package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// An invoice that a complete list does not name, and which it would therefore settle.
public record SettlingItem(
    AccountId account, String reference, String number, LocalDate dueOn, Money open) {}
