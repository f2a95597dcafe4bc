package fr.entente.outreach;

import org.jspecify.annotations.Nullable;

/// One mail as it goes out, complete. The message id stays the same in every try.
record Letter(
    long id,
    String recipient,
    String subject,
    String text,
    String html,
    String messageId,
    String language,
    int attempt,
    @Nullable String sender) {}
