package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open account that nobody is offered now, with the reason as a code (`worklist.reason.` and
/// its first word is the message key) and the time at which it returns; without a time a lead
/// decides.
public record SetAside(
    AccountId account,
    String accountReference,
    String debtorName,
    Money overdue,
    String reason,
    @Nullable Instant until) {}
