package fr.entente.accounts;

/// What a contact does at the debtor's.
public enum ContactRole {
  ACCOUNTING,
  DIRECTOR,
  SIGNATORY,
  PURCHASING,
  PROJECT_LEAD,
  CFO,
  SWITCHBOARD,
  DEBTOR,
  REPRESENTATIVE,
  OTHER
}
