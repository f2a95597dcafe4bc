package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One debtor's debt to one creditor. Overdue is the part past due today; disputed is shown apart.
public record Account(
    AccountId id,
    CreditorId creditor,
    DebtorId debtor,
    String reference,
    Money balance,
    Money overdue,
    Money disputed,
    @Nullable LocalDate oldestDueOn,
    boolean factored,
    @Nullable String letterReference,
    @Nullable LocalDate letterSentOn) {
  /// All that is owed is contested: nothing of it is asked for.
  public boolean whollyDisputed() {
    return disputed.isPositive() && disputed.compareTo(balance) >= 0;
  }
}
