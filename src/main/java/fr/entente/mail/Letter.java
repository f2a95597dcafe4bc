package fr.entente.mail;

import fr.entente.kernel.AccountId;

/// One mail as it goes out, complete. The message id stays the same in every try.
record Letter(
    long id,
    AccountId account,
    String recipient,
    String subject,
    String text,
    String html,
    String messageId,
    String language,
    int attempt) {}
