package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A debtor's answer that waits for a person: whose it is and by when.
public record AnswerTask(
    long answer,
    Instant at,
    AnswerKind kind,
    AccountId account,
    String debtorName,
    @Nullable LocalDate wantedOn,
    String words,
    @Nullable String ownerName,
    Instant dueAt,
    boolean late) {}
