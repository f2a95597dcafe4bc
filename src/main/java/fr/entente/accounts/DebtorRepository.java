package fr.entente.accounts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.util.Optional;

/// Who owes.
interface DebtorRepository extends AggregateRepository<DebtorRow, DebtorId> {
  Optional<Debtor> findDebtorById(DebtorId id);
}
