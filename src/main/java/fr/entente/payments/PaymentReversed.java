package fr.entente.payments;

import fr.entente.kernel.AccountId;
import java.time.LocalDate;

/// Money that had come in was taken back. Published inside the transaction.
public record PaymentReversed(AccountId account, String sourceKey, LocalDate on) {}
