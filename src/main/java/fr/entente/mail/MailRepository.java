package fr.entente.mail;

import fr.entente.kernel.AggregateRepository;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/// All mail that was ever written. A try ends, and a person decides, by a conditional update: two
/// nodes never have the same mail in hand.
interface MailRepository extends AggregateRepository<OutgoingMailRow, Long> {
  /// The lock time-out that Hibernate reads as SKIP LOCKED: what somebody else looks at is his.
  String SKIP_LOCKED = "-2";

  @Query("select m.createdAt from OutgoingMailRow m where m.dedupeKey = :key")
  Optional<Instant> written(String key);

  /// The next one whose time has come.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
  Optional<OutgoingMailRow> findFirstByStateAndDueAtLessThanEqualOrderByDueAtAscIdAsc(
      MailState state, Instant now);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
  List<OutgoingMailRow> findTop200ByStateAndClaimedAtLessThanEqualOrderById(
      MailState state, Instant lostBefore);

  @Modifying
  @Query(
      """
      update OutgoingMailRow m set m.handedAt = :now
      where m.id = :id and m.state = SENDING and m.attempt = :attempt and m.handedAt is null
      """)
  int handOver(long id, int attempt, Instant now);

  @Modifying
  @Query(
      """
      update OutgoingMailRow m
      set m.state = :state, m.note = :note, m.dueAt = :again, m.sentAt = :sent
      where m.id = :id and m.attempt = :attempt and m.state in (SENDING, UNKNOWN)
      """)
  int end(
      long id,
      int attempt,
      MailState state,
      String note,
      @Nullable Instant again,
      @Nullable Instant sent);

  @Query("select m.id from OutgoingMailRow m where m.state in (QUEUED, SENDING) order by m.id")
  List<Long> open();

  @Modifying
  @Query(
      """
      update OutgoingMailRow m set m.state = UNKNOWN, m.note = :note, m.dueAt = null
      where m.id = :id and m.state in (QUEUED, SENDING)
      """)
  int doubt(long id, String note);

  @Modifying
  @Query(
      """
      update OutgoingMailRow m set m.state = :state, m.dueAt = :due, m.note = :note,
        m.handedAt = null, m.sentAt = coalesce(:sent, m.sentAt)
      where m.id = :id and m.state in (UNKNOWN, FAILED)
      """)
  int decide(long id, MailState state, String note, @Nullable Instant due, @Nullable Instant sent);

  @Modifying
  @Query(
      "update OutgoingMailRow m set m.state = FAILED, m.note = :note"
          + " where m.id = :id and m.state = SENT")
  int bounce(long id, String note);

  @Query(
      "select new fr.entente.mail.ReturnedMail(m.debtorId, m.recipient) from OutgoingMailRow m"
          + " where m.id = :id")
  Optional<ReturnedMail> returned(long id);
}
