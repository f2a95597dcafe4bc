package fr.entente.detection;

import fr.entente.calls.Utterance;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Turns that nobody has read yet, by call.
interface UnreadRepository extends AggregateRepository<TurnToReadRow, Long> {
  List<TurnToReadRow> findByDueAtLessThanEqual(Instant now, Limit most);

  default List<CallId> callsDue(Instant now, Limit most) {
    return findByDueAtLessThanEqual(now, most).stream()
        .map(TurnToReadRow::call)
        .distinct()
        .toList();
  }

  /// In the order in which they were said.
  @Query(
      """
      select new fr.entente.calls.Utterance(u.callId, u.sequence, true, u.text, true, u.at,
        u.anybody)
      from TurnToReadRow t
      join SpokenTurn u on u.callId = t.callId and u.debtor = true and u.sequence = t.sequence
      where t.callId = :call order by u.sequence
      """)
  List<Utterance> ofCall(CallId call);

  /// What either side said before, newest first.
  @Query(
      """
      select new fr.entente.calls.Utterance(u.callId, u.sequence, u.debtor, u.text, true, u.at,
        u.anybody)
      from SpokenTurn u where u.callId = :call and u.sequence < :sequence order by u.sequence desc
      """)
  List<Utterance> before(CallId call, long sequence, Limit most);

  /// What the debtor said next, if it was heard already.
  @Query(
      """
      select new fr.entente.calls.Utterance(u.callId, u.sequence, u.debtor, u.text, true, u.at,
        u.anybody)
      from SpokenTurn u where u.callId = :call and u.debtor = true and u.sequence > :sequence
      order by u.sequence
      """)
  List<Utterance> next(CallId call, long sequence, Limit most);

  @Modifying
  @Query("delete from TurnToReadRow t where t.callId = :call and t.sequence in :sequences")
  void read(CallId call, Collection<Long> sequences);

  @Transactional
  @Modifying
  @Query(
      "update TurnToReadRow t set t.tries = t.tries + 1, t.dueAt = :again where t.callId = :call")
  void postpone(CallId call, Instant again);

  @Query("select max(t.tries) from TurnToReadRow t where t.callId = :call")
  Optional<Integer> tries(CallId call);
}
