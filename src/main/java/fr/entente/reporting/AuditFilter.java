package fr.entente.reporting;

import fr.entente.kernel.AgentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is looked for in the audit trail: who did it, what about, since which day, on the account
/// with this reference; null or blank means any.
public record AuditFilter(
    @Nullable AgentId actor,
    @Nullable AuditTopic topic,
    @Nullable LocalDate since,
    String reference) {}
