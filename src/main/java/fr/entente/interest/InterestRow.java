package fr.entente.interest;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Days of one invoice with the same base and rate, both ends included; `interest` in euros, not
/// rounded to the cent.
public record InterestRow(
    LocalDate from, LocalDate to, Money base, BigDecimal percent, long days, BigDecimal interest) {}
