package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One answer of a debtor in a list.
public record AnswerLine(
    Instant at,
    AnswerKind kind,
    AccountId account,
    String debtorName,
    @Nullable LocalDate wantedOn,
    String words) {}
