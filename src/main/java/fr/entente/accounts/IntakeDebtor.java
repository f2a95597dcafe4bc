package fr.entente.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The debtor, the account and the contact of an item to be taken in; read once for each account of
/// a load. Zone and language as a database keeps them, the country in two letters. The note is what
/// stands beside the numbers, or a text that is no number: it is shown, never dialled.
public record IntakeDebtor(
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
    ContactRole contactRole,
    @Nullable String phone,
    @Nullable String otherPhone,
    @Nullable String phoneNote,
    @Nullable String email,
    boolean factored,
    @Nullable String letterReference,
    @Nullable LocalDate letterSentOn,
    IntakeKnown known) {}
