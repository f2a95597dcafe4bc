package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One posting. Money owed is positive, money received is negative; invoice is absent for
/// unallocated credit.
public record LedgerEntry(
    long id,
    AccountId account,
    @Nullable InvoiceId invoice,
    LedgerKind kind,
    Money amount,
    LocalDate bookedOn,
    @Nullable String reference,
    @Nullable String means,
    String sourceKey) {}
