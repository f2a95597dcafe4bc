package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the list of accounts.
public record AccountLine(
    AccountId id,
    String reference,
    String debtor,
    @Nullable String city,
    String creditor,
    Money balance,
    Money overdue,
    @Nullable LocalDate oldestDueOn) {}
