package fr.entente.payments;

import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Money that came in and may be what a debtor speaks of: on which day, from whom, and where it
/// stands.
public record FoundPayment(
    long entry, Money amount, LocalDate bookedOn, String payer, String text, EntryStatus status) {}
