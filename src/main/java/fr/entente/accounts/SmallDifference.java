package fr.entente.accounts;

import fr.entente.kernel.Money;

/// What a payment lacks of the invoices it is for, let go under a name: a few cents, or charges
/// that banks kept.
public record SmallDifference(LedgerKind kind, Money amount) {
  public SmallDifference {
    boolean named = kind == LedgerKind.WRITE_OFF || kind == LedgerKind.BANK_CHARGES;
    if (!named || !amount.isPositive()) {
      throw new IllegalArgumentException("a small difference has a name and an amount");
    }
  }
}
