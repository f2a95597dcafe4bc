package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.mail.MailState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One mail in a list, without its content.
public record MailSummary(
    long id,
    MailKind kind,
    AccountId account,
    @Nullable CommitmentId commitment,
    String debtorName,
    String recipient,
    String subject,
    MailState state,
    int attempt,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant dueAt,
    @Nullable String authorName,
    String note) {}
