package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Received mail.
interface ReceivedMailRepository extends AggregateRepository<ReceivedMailRow, Long> {
  List<ReceivedMail> findByAccountIdOrderByAtDescIdDesc(AccountId account, Limit most);

  /// Received until then, and not read yet.
  List<ReceivedMailRow> findByReadAtIsNullAndAtLessThanEqual(Instant then, Limit most);

  @Modifying
  @Query("update ReceivedMailRow m set m.readAt = :now where m.id = :mail and m.readAt is null")
  int read(long mail, Instant now);
}
