package fr.entente.interest;

import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Money that is to come in on a day.
public record PlannedPayment(LocalDate on, Money amount) {}
