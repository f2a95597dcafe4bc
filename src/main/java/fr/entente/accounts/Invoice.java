package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An open or settled item. Amounts include VAT.
public record Invoice(
    InvoiceId id,
    AccountId account,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    Money open,
    Money disputed,
    boolean factored,
    @Nullable String terms) {}
