package fr.entente.accounts;

/// What a dispute is about. Unstated: a file or the debtor's page said only that there is one.
public enum DisputeType {
  PRICE,
  QUALITY,
  DELIVERY,
  PAPERS,
  NOT_MINE,
  PAID,
  UNSTATED
}
