package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Money came in and was posted. Published inside the transaction.
public record PaymentReceived(
    AccountId account, Money amount, LocalDate on, String reference, String sourceKey) {}
