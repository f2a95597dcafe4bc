package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// The times during which calls were really listened to. Changed while the call's row is locked.
interface HearingStretchRepository extends AggregateRepository<HearingStretch, Long> {
  boolean existsByCallIdAndEndedAtIsNull(CallId call);

  default void begin(CallId call, Instant now) {
    if (!existsByCallIdAndEndedAtIsNull(call)) {
      persist(new HearingStretch(call, now));
    }
  }

  @Modifying
  @Query(
      "update HearingStretch s set s.endedAt = :now where s.callId = :call and s.endedAt is null")
  int end(CallId call, Instant now);
}
