package fr.entente.detection;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Kept notes that nobody has read yet.
interface UnreadNoteRepository extends AggregateRepository<NoteToReadRow, Long> {
  List<NoteToReadRow> findByDueAtLessThanEqual(Instant now, Limit most);

  @Modifying
  @Query("delete from NoteToReadRow n where n.noteId = :note")
  void read(long note);

  @Transactional
  @Modifying
  @Query(
      "update NoteToReadRow n set n.tries = n.tries + 1, n.dueAt = :again where n.noteId = :note")
  void postpone(long note, Instant again);
}
