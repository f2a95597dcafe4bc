package fr.entente.desk.care;

import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// What the debtor says about a payment: how much, when it went out, how, under which reference,
/// and by which day proof or the money is there. `words` tell it in one line.
public record SaidPaid(
    Money amount,
    LocalDate sentOn,
    PaymentMeans means,
    String reference,
    LocalDate proofBy,
    String words) {}
