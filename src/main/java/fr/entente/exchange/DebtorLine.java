package fr.entente.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a line says about the debtor and the account; read once for each account of a file.
record DebtorLine(
    String reference,
    boolean person,
    String name,
    @Nullable String siren,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable String city,
    String country,
    @Nullable String zone,
    String language,
    @Nullable String contactName,
    String contactRole,
    @Nullable String phone,
    @Nullable String email,
    boolean factored,
    @Nullable String letterReference,
    @Nullable LocalDate letterSentOn) {}
