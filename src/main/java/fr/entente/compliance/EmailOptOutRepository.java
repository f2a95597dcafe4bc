package fr.entente.compliance;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Who wants no mail, and whose address it is.
interface EmailOptOutRepository extends AggregateRepository<EmailOptOut, Long> {
  @Query(
      "select count(o) > 0 from EmailOptOut o where o.debtorId = :debtor and o.endedAt is null"
          + " and (o.email is null or o.email = :email)")
  boolean optedOut(DebtorId debtor, String email);

  boolean existsByDebtorIdAndEndedAtIsNull(DebtorId debtor);

  @NativeQuery(
      "SELECT COUNT(*) FROM contact_card WHERE debtor_id = :debtor AND email = :email"
          + " AND role = 'REPRESENTATIVE'")
  long representatives(long debtor, String email);

  /// Ends the wish for exactly this address, or the one for any; answers how many there were.
  @Modifying
  @Query(
      "update EmailOptOut o set o.endedAt = :at where o.debtorId = :debtor and o.endedAt is null"
          + " and o.email is not distinct from :email")
  int end(DebtorId debtor, @Nullable String email, Instant at);

  @Modifying
  @Query(
      "update EmailOptOut o set o.endedAt = :at where o.debtorId = :debtor and o.endedAt is null")
  int endAll(DebtorId debtor, Instant at);
}
