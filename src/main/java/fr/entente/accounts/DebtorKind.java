package fr.entente.accounts;

/// A company, or a private person with a consumer's protection.
public enum DebtorKind {
  COMPANY,
  PERSON
}
