package fr.entente.compliance;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// When debtors do not want to be called.
interface AvoidedTimeRepository extends AggregateRepository<AvoidedTime, Long> {
  List<AvoidedTime> findByDebtorIdAndEndedAtIsNullOrderById(DebtorId debtor);

  /// Answers how many were ended: none when it had ended already.
  @Modifying
  @Query("update AvoidedTime t set t.endedAt = :at where t.id = :id and t.endedAt is null")
  int end(long id, Instant at);
}
