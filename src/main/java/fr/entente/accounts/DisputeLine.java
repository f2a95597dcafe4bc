package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dispute in a list: what of it is still open, who answers by when, and how it was decided.
/// Late: its day is over and nobody has decided.
public record DisputeLine(
    long id,
    AccountId account,
    String reference,
    String debtorName,
    DisputeType type,
    String words,
    String invoices,
    Money amount,
    Instant openedAt,
    @Nullable AgentId resolver,
    LocalDate dueOn,
    boolean late,
    @Nullable DisputeOutcome outcome,
    @Nullable String answer) {}
