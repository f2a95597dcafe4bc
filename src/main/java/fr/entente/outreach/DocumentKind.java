package fr.entente.outreach;

/// What can be sent during a call: the invoices as we know them, the statement of the account,
/// where to pay.
public enum DocumentKind {
  INVOICE,
  STATEMENT,
  BANK_DETAILS;

  String key() {
    return "outreach.document." + name();
  }
}
