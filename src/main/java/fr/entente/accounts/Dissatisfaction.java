package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a debtor was not content with, who answers by which day, and the answer. Late: its day is
/// over and nobody has answered; then it rises to the managers, who are told since `raisedAt`.
public record Dissatisfaction(
    long id,
    AccountId account,
    String reference,
    String debtorName,
    String words,
    Instant voicedAt,
    AgentId voicedTo,
    @Nullable AgentId owner,
    LocalDate dueOn,
    boolean late,
    @Nullable Instant raisedAt,
    @Nullable String answer) {}
