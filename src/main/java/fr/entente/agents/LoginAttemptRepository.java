package fr.entente.agents;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Attempts within the window that counts.
interface LoginAttemptRepository extends AggregateRepository<LoginAttempt, Long> {
  /// When the oldest attempts were made, oldest first.
  @Query("select a.at from LoginAttempt a where a.subject = :subject order by a.at, a.id")
  List<Instant> oldest(String subject, Limit most);

  @Modifying
  @Query("delete from LoginAttempt a where a.subject = :subject")
  void forgive(String subject);

  @Modifying
  @NativeQuery("DELETE FROM login_attempt WHERE subject = :subject ORDER BY id DESC LIMIT 1")
  void forgiveLast(String subject);

  @Modifying
  @Query("delete from LoginAttempt a where a.at <= :before")
  void forget(Instant before);
}
