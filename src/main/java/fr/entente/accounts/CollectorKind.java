package fr.entente.accounts;

/// Who collects: the creditor itself, or an agency in its name (CPCE R124-1).
public enum CollectorKind {
  CREDITOR,
  THIRD_PARTY
}
