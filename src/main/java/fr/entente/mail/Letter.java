package fr.entente.mail;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mail as it goes out, complete; without an author nobody asked for it. The message id stays
/// the same in every try.
record Letter(
    long id,
    String kind,
    AccountId account,
    @Nullable AgentId author,
    String recipient,
    String subject,
    String text,
    String html,
    List<MailFile> files,
    String messageId,
    String language,
    int attempt) {}
