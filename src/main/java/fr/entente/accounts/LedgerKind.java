package fr.entente.accounts;

/// What a ledger entry is.
public enum LedgerKind {
  INVOICE,
  PAYMENT,
  CREDIT_NOTE,
  REVERSAL
}
