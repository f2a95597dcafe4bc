package fr.entente.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of an open-item file, read and checked; amounts in cents.
record OpenItem(
    String account,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    long amount,
    long open,
    long disputed,
    boolean factored,
    @Nullable String terms) {}
