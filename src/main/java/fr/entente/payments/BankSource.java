package fr.entente.payments;

/// How an entry came to us.
public enum BankSource {
  CAMT,
  CSV,
  FEC,
  HAND
}
