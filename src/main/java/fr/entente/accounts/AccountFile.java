package fr.entente.accounts;

import java.util.List;

/// Everything the brief needs about one account, newest first where there is a time.
public record AccountFile(
    Account account,
    Creditor creditor,
    Debtor debtor,
    List<Contact> contacts,
    List<Invoice> invoices,
    List<LedgerEntry> payments,
    List<Note> notes,
    List<Fact> facts) {}
