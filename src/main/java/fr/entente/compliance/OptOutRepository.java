package fr.entente.compliance;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Who wants no calls, on which number.
interface OptOutRepository extends AggregateRepository<OptOut, Long> {
  @Query(
      "select count(o) > 0 from OptOut o where o.debtorId = :debtor and o.endedAt is null"
          + " and (o.number is null or o.number = :number)")
  boolean optedOut(DebtorId debtor, PhoneNumber number);

  /// Ends the wish for exactly this number, or the one for any; answers how many there were.
  @Modifying
  @Query(
      "update OptOut o set o.endedAt = :at where o.debtorId = :debtor and o.endedAt is null"
          + " and o.number is not distinct from :number")
  int end(DebtorId debtor, @Nullable PhoneNumber number, Instant at);
}
