package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Money received on one account, to be posted once per source key. The day is the floor's. The
/// difference is let go of what the invoices named in the reference then still lack; `batch` is the
/// load that brought it, if one did.
public record Incoming(
    AccountId account,
    Money amount,
    LocalDate on,
    String reference,
    String means,
    String sourceKey,
    @Nullable SmallDifference difference,
    @Nullable Long batch) {
  /// Money that no load brought, for the whole of what it pays.
  public Incoming(
      AccountId account,
      Money amount,
      LocalDate on,
      String reference,
      String means,
      String sourceKey) {
    this(account, amount, on, reference, means, sourceKey, null, null);
  }

  public Incoming {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("money received is positive");
    }
  }
}
