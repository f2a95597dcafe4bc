package fr.entente.attachments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;

/// A paper to be kept: of which account, what it is, as it was named by whoever gave it; the
/// invoice of a creditor's own invoice.
public record AttachOrder(
    AccountId account,
    AttachmentKind kind,
    @Nullable InvoiceId invoice,
    String name,
    boolean signed,
    AgentId author) {}
