package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// Exceptions that leads granted.
interface RuleOverrideRepository extends AggregateRepository<RuleOverride, Long> {
  @Query(
      "select o from RuleOverride o where o.accountId = :account and o.since <= :at"
          + " and o.until > :at")
  List<RuleOverride> inForce(AccountId account, Instant at);
}
