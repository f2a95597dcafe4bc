package fr.entente.detection;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Signs in words whose speaker had not finished: the latest of each call.
interface UnfinishedRepository extends AggregateRepository<TurnUnfinishedRow, CallId> {
  @Query(
      "select new fr.entente.detection.Unfinished(t.callId, t.sequence, t.text, t.dueAt)"
          + " from TurnUnfinishedRow t where t.callId = :call")
  Optional<Unfinished> of(CallId call);

  @Query(
      "select new fr.entente.detection.Unfinished(t.callId, t.sequence, t.text, t.dueAt)"
          + " from TurnUnfinishedRow t where t.dueAt <= :now")
  List<Unfinished> due(Instant now, Limit most);

  default void keep(Unfinished said) {
    keep(said.call().value(), said.sequence(), said.text(), said.due());
  }

  @Transactional
  @Modifying
  @NativeQuery(
      """
      INSERT INTO turn_unfinished (call_id, sequence, text, due_at) VALUES (:call, :sequence, :text, :due)
      ON DUPLICATE KEY UPDATE sequence = VALUES(sequence), text = VALUES(text), due_at = VALUES(due_at)
      """)
  void keep(long call, long sequence, String text, Instant due);

  default void postpone(CallId call, Instant due) {
    postpone(call.value(), due);
  }

  @Transactional
  @Modifying
  @NativeQuery("UPDATE turn_unfinished SET due_at = :due WHERE call_id = :call")
  void postpone(long call, Instant due);

  @Modifying
  @Query("delete from TurnUnfinishedRow t where t.callId = :call and t.sequence <= :sequence")
  int forget(CallId call, long sequence);
}
