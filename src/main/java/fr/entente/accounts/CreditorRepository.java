package fr.entente.accounts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CreditorId;
import java.util.List;
import java.util.Optional;

/// To whom the money is owed.
interface CreditorRepository extends AggregateRepository<CreditorRow, CreditorId> {
  Optional<Creditor> findCreditorById(CreditorId id);

  List<Creditor> findAllByOrderByNameAscIdAsc();
}
