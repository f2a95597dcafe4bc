package fr.entente.commitments;

/// How the debtor says the money will come.
public enum PaymentMeans {
  TRANSFER,
  CHEQUE,
  CARD,
  DIRECT_DEBIT,
  CASH,
  OTHER
}
