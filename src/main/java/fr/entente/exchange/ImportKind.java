package fr.entente.exchange;

/// What a file holds.
public enum ImportKind {
  /// One line for each open item (CSV or XLSX).
  OPEN_ITEMS,
  /// Fichier des écritures comptables, 18 columns (LPF art. A47 A-1): open items of 411 accounts.
  FEC,
  /// One line for each payment received (CSV or XLSX).
  PAYMENTS
}
