package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// How the listening to each call goes.
interface EarRepository extends AggregateRepository<HearingRow, CallId> {
  @Query(
      """
      select new fr.entente.calls.EarState(h.callId, h.startedAt, h.debtorAt, h.oneSided, h.loss,
        h.losses)
      from HearingRow h where h.callId = :call
      """)
  Optional<EarState> ear(CallId call);

  @Transactional
  @Modifying
  @Query(
      "update HearingRow h set h.askedAt = :now, h.startedAt = null, h.heardAt = null,"
          + " h.stoppedAt = null, h.oneSided = 0 where h.callId = :call")
  void asked(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.startedAt = :now, h.heardAt = :now, h.stoppedAt = null where h.callId = :call"
          + " and h.startedAt is null")
  int started(CallId call, Instant now);

  @Transactional
  @Modifying
  @Query("update HearingRow h set h.stoppedAt = :now where h.callId = :call")
  void stopped(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.heardAt = :now, h.debtorAt = :now, h.oneSided = 0"
          + " where h.callId = :call")
  void heardDebtor(CallId call, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.heardAt = :now, h.oneSided = h.oneSided + :turns"
          + " where h.callId = :call")
  void heardOther(CallId call, Instant now, int turns);

  @Modifying
  @Query(
      "update HearingRow h set h.loss = :loss, h.lossCode = :code, h.lostAt = :now,"
          + " h.losses = h.losses + 1, h.stoppedAt = null where h.callId = :call")
  void lost(CallId call, EarLoss loss, @Nullable String code, Instant now);

  @Modifying
  @Query(
      "update HearingRow h set h.loss = null, h.lossCode = null where h.callId = :call"
          + " and h.loss is not null")
  int mended(CallId call);

  /// Asked for and never begun, or begun and without a word for long.
  @Query(
      """
      select h from CallRow c join HearingRow h on h.callId = c.id
      where c.liveNumber is not null and c.endedAt is null and c.onHold = false
        and h.refusedAt is null and h.askedAt is not null
        and (h.startedAt is null and h.askedAt < :begun and (h.lostAt is null or h.lostAt < h.askedAt)
          or h.startedAt is not null and h.heardAt < :heard and h.loss is null)
      """)
  List<HearingRow> silentRows(Instant begun, Instant heard, Limit most);

  default List<CallId> silent(Instant begun, Instant heard, Limit most) {
    return silentRows(begun, heard, most).stream().map(HearingRow::call).toList();
  }

  /// Stopped without a wish, and the call goes on.
  @Query(
      """
      select h from CallRow c join HearingRow h on h.callId = c.id
      where c.liveNumber is not null and c.endedAt is null and h.refusedAt is null
        and h.startedAt is not null and h.stoppedAt < :before
      """)
  List<HearingRow> stoppedRows(Instant before, Limit most);

  default List<CallId> stoppedBefore(Instant before, Limit most) {
    return stoppedRows(before, most).stream().map(HearingRow::call).toList();
  }
}
