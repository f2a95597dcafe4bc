package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Front door: money received by import or by hand.
public class Payments {
  /// Posts once per source key; false when it was posted before.
  public boolean receive(
      AccountId account,
      Money amount,
      LocalDate on,
      String reference,
      String means,
      String sourceKey) {
    throw new UnsupportedOperationException();
  }

  public boolean reverse(String sourceKey, LocalDate on) {
    throw new UnsupportedOperationException();
  }
}
