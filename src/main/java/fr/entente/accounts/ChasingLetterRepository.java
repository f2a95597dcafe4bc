package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;

/// Letters that went out before calls.
interface ChasingLetterRepository extends AggregateRepository<ChasingLetterRow, Long> {
  List<ChasingLetterRow> findTop50ByAccountIdOrderBySentOnDescIdDesc(AccountId account);
}
