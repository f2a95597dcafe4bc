package fr.entente.reporting;

import fr.entente.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail as its reader may see it. No actor: the product itself. `subject` is
/// a colleague's name, or as it was written. `detail` is blank where there is none, and where
/// `withheld`.
public record AuditLine(
    long id,
    Instant at,
    @Nullable String actor,
    String action,
    AuditTopic topic,
    String subject,
    @Nullable AccountId account,
    @Nullable String debtorName,
    String detail,
    boolean withheld) {}
