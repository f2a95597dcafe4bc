package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;

/// Exceptions that leads granted.
interface RuleOverrideRepository extends AggregateRepository<RuleOverride, Long> {
  @Query(
      "select o.rule from RuleOverride o where o.accountId = :account and o.since <= :at"
          + " and o.until > :at")
  Set<RuleId> inForce(AccountId account, Instant at);
}
