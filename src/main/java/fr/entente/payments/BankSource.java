package fr.entente.payments;

/// How an entry came to us.
public enum BankSource {
  CAMT,
  CFONB,
  MT940,
  OFX,
  CSV,
  FEC,
  HAND
}
