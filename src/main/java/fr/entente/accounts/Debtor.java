package fr.entente.accounts;

import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who owes. Time zone and language may be unknown; country is ISO 3166 alpha-2.
public record Debtor(
    DebtorId id,
    DebtorKind kind,
    String name,
    @Nullable String siren,
    @Nullable String addressLine,
    @Nullable String postcode,
    @Nullable String city,
    String country,
    @Nullable ZoneId zone,
    Language language,
    @Nullable LocalDate birthDate) {}
