package fr.entente.attachments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A paper of an account, without its bytes; the size is in bytes.
public record Attachment(
    long id,
    AccountId account,
    @Nullable InvoiceId invoice,
    AttachmentKind kind,
    String name,
    FileType type,
    int size,
    boolean signed,
    AgentId author,
    Instant at) {}
