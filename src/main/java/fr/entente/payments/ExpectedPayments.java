package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What debtors said they would pay. Implemented by the module that keeps promises, which stands
/// above this one.
public interface ExpectedPayments {
  List<ExpectedPart> of(Collection<AccountId> accounts);

  /// Parts of these amounts, due between the days.
  List<ExpectedPart> of(
      CreditorId creditor, Collection<Money> amounts, LocalDate from, LocalDate to);
}
