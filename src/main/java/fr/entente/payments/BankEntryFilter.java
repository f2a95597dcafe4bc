package fr.entente.payments;

/// What the reconciliation screen lists.
public enum BankEntryFilter {
  REVIEW,
  UNMATCHED,
  PARTLY,
  OVERPAID,
  CREDIT,
  POSTED,
  IGNORED,
  REVERSED
}
