package fr.entente.accounts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.util.List;

/// What is known of debtors, the latest first.
interface FactRepository extends AggregateRepository<FactRow, Long> {
  List<Fact> findTop200ByDebtorOrderByObservedOnDescIdDesc(DebtorId debtor);
}
