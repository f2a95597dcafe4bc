package fr.entente.mail;

/// A mail was written down and may go. After the commit only.
record MailQueued(long mail) {}
