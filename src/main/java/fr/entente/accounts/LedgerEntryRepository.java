package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;

/// What was posted, the latest first.
interface LedgerEntryRepository extends AggregateRepository<LedgerEntryRow, Long> {
  List<LedgerEntry> findTop200ByAccountOrderByBookedOnDescIdDesc(AccountId account);
}
