package fr.entente.payments;

import fr.entente.kernel.CreditorId;

/// One file of bank entries: whose money, from what source, by which import; a trial (`forReal`
/// false) leaves nothing behind.
record StatementFile(CreditorId creditor, BankSource source, long importId, boolean forReal) {}
