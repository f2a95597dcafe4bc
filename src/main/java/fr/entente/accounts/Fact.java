package fr.entente.accounts;

import fr.entente.kernel.DebtorId;
import java.time.LocalDate;

/// A dated, sourced piece of field intelligence on a debtor.
public record Fact(
    long id, DebtorId debtor, String kind, String text, String source, LocalDate observedOn) {}
