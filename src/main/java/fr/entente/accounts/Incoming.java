package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// Money received on one account, to be posted once per source key. The day is the floor's.
public record Incoming(
    AccountId account,
    Money amount,
    LocalDate on,
    String reference,
    String means,
    String sourceKey) {
  public Incoming {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("money received is positive");
    }
  }
}
