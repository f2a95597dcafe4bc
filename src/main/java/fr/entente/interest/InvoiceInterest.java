package fr.entente.interest;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The late interest on one invoice with its working. With an error (`rate_missing`,
/// `contract_rate_below_floor`) the rows end before the day it concerns.
public record InvoiceInterest(
    String number,
    LocalDate dueOn,
    Money amount,
    long daysLate,
    List<InterestRow> rows,
    Money indemnity,
    @Nullable String error,
    @Nullable String semester) {}
