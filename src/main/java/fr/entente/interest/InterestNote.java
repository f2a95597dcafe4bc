package fr.entente.interest;

import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What late interest and the fixed indemnity would be on a day: information, never part of what is
/// asked for. Against a consumer there is none. The interest is absent when a rate is missing or
/// the contract rate too low.
public record InterestNote(
    boolean business,
    LocalDate on,
    List<InvoiceInterest> invoices,
    @Nullable Money interest,
    Money indemnity,
    @Nullable String error,
    @Nullable String semester,
    @Nullable BigDecimal contractRate,
    @Nullable LocalDate frozenOn) {}
