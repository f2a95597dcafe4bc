package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;
import java.util.Optional;

/// What stood in the way, the newest first; rows are added and never changed.
interface ObstacleRepository extends AggregateRepository<ObstacleRow, Long> {
  Optional<ObstacleRow> findFirstByAccountIdOrderByIdDesc(AccountId account);

  List<ObstacleRow> findTop50ByAccountIdOrderByIdDesc(AccountId account);
}
