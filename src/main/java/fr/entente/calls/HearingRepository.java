package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// What each call may be listened to. Every change happens once and answers how often it did.
interface HearingRepository extends AggregateRepository<HearingRow, CallId> {
  @Query(
      """
      select new fr.entente.calls.Hearing(h.callId, h.mode, h.noticeAt, h.agreedAt, h.refusedAt,
        h.offAt, h.thirdPerson, h.loss)
      from HearingRow h where h.callId = :call
      """)
  Optional<Hearing> of(CallId call);

  @Modifying
  @Query("update HearingRow h set h.noticeAt = :now where h.callId = :call and h.noticeAt is null")
  int notice(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.agreedAt = :now, h.refusedAt = null, h.offAt = null"
          + " where h.callId = :call and h.refusedAt is not null")
  int agree(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.refusedAt = :now where h.callId = :call and h.refusedAt is null")
  int refuse(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.offAt = :now where h.callId = :call and h.refusedAt is not null"
          + " and h.offAt is null")
  int off(CallId call, Instant now);

  @Modifying
  @Query("update HearingRow h set h.offAt = null where h.callId = :call")
  void notOff(CallId call);

  @Transactional
  @Modifying
  @Query(
      "update HearingRow h set h.thirdPerson = :so where h.callId = :call and h.thirdPerson <> :so")
  int thirdPerson(CallId call, boolean so);
}
