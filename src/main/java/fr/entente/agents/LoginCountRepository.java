package fr.entente.agents;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Failures within the window that counts. Whoever counts holds the row until the transaction ends,
/// so that guesses made at once count one by one, on every node.
interface LoginCountRepository extends AggregateRepository<LoginCount, String> {
  /// One more; a window that is over begins anew.
  @Modifying(clearAutomatically = true)
  @NativeQuery(
      """
      INSERT INTO login_count (subject, failures, since) VALUES (:subject, 1, :now)
      ON DUPLICATE KEY UPDATE failures = IF(since <= :over, 1, LEAST(failures + 1, 1000000)),
        since = IF(since <= :over, :now, since)
      """)
  void count(String subject, Instant now, Instant over);

  @Modifying
  @Query("delete from LoginCount c where c.subject = :subject")
  void forgive(String subject);

  @Modifying
  @NativeQuery(
      "UPDATE login_count SET failures = GREATEST(failures - 1, 0) WHERE subject = :subject")
  void forgiveOne(String subject);

  /// Rows whose window is over, the oldest first, and no more at once than do no harm.
  @Transactional
  @Modifying
  @NativeQuery("DELETE FROM login_count WHERE since <= :over ORDER BY since LIMIT 10000")
  int forget(Instant over);
}
