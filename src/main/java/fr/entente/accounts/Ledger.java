package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Front door: posts money to accounts, oldest due invoice first unless a reference names one (C.
/// civ. 1342-10).
public class Ledger {
  /// Posts money received once per source key; false when the key was posted before.
  public boolean receive(
      AccountId account,
      Money amount,
      LocalDate bookedOn,
      String reference,
      String means,
      String sourceKey) {
    throw new UnsupportedOperationException();
  }

  /// Undoes a payment once; false when it was undone before or never posted.
  public boolean reverse(String sourceKey, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  /// Brings overdue parts up to date for accounts on which an invoice fell due; returns how many
  /// changed.
  public int rollDueDates(LocalDate today) {
    throw new UnsupportedOperationException();
  }
}
