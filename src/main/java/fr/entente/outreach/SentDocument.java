package fr.entente.outreach;

import fr.entente.mail.MailState;
import java.time.Instant;
import java.util.List;

/// A mail with files that was asked for: which files, to whom, and how far it has come.
public record SentDocument(
    long mail, List<String> files, String recipient, MailState state, Instant writtenAt) {}
