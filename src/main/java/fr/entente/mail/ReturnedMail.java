package fr.entente.mail;

import fr.entente.kernel.DebtorId;

/// Whose mail came back, and from which address.
public record ReturnedMail(DebtorId debtor, String recipient) {}
