package fr.entente.exchange;

/// What a file holds.
public enum ImportKind {
  /// One line for each open item (CSV or XLSX).
  OPEN_ITEMS,
  /// Fichier des écritures comptables, 18 columns (LPF art. A47 A-1): open items of 411 accounts.
  FEC,
  /// One line for each payment received (CSV or XLSX).
  PAYMENTS,
  /// A statement or notice of a bank (ISO 20022 camt.053, camt.054; CFONB 120; MT940; OFX).
  STATEMENT,
  /// A bank's list of movements (CSV or XLSX).
  BANK,
  /// Payments in a FEC: credits of 411 accounts in bank journals.
  FEC_PAYMENTS;

  /// Whether law fixes the columns: a file of accounting entries.
  public boolean ofBooks() {
    return this == FEC || this == FEC_PAYMENTS;
  }

  /// Whether the file goes straight to the ledger, without working tables.
  boolean ofPayments() {
    return this != OPEN_ITEMS && this != FEC;
  }
}
