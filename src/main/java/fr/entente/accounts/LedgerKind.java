package fr.entente.accounts;

/// What a ledger entry is.
public enum LedgerKind {
  INVOICE,
  PAYMENT,
  CREDIT_NOTE,
  REVERSAL,
  /// A few cents that were missing and are let go.
  WRITE_OFF,
  /// What banks kept of a payment on its way; the creditor bears it.
  BANK_CHARGES,
  /// What a bank took for a payment that came back: told, and owed by nobody here.
  RETURN_FEE
}
