package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// When people were on hold.
interface LineHoldRepository extends AggregateRepository<LineHoldRow, Long> {
  boolean existsByCallIdAndResumedAtIsNull(CallId call);

  @Query(
      "select count(h) > 0 from LineHoldRow h where h.callId = :call and h.heldAt <= :at"
          + " and (h.resumedAt is null or h.resumedAt > :at)")
  boolean heldAt(CallId call, Instant at);

  @Transactional
  default void hold(CallId call, Instant now) {
    if (!existsByCallIdAndResumedAtIsNull(call)) {
      persist(new LineHoldRow(call, now));
    }
  }

  @Transactional
  @Modifying
  @Query(
      "update LineHoldRow h set h.resumedAt = :now where h.callId = :call and h.resumedAt is null")
  void resume(CallId call, Instant now);
}
