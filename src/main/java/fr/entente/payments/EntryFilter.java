package fr.entente.payments;

/// What the reconciliation screen lists.
public enum EntryFilter {
  REVIEW,
  UNMATCHED,
  PARTLY,
  OVERPAID,
  CREDIT,
  POSTED,
  IGNORED,
  REVERSED
}
