package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.workshop.Change.At;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// The draft's changes. The schema allows one change for each line in force.
interface ChangeRepository extends AggregateRepository<ChangeRow, Long>, ChangeInserts {
  @Query(
      "select c.id as id, c.before as before, c.after as after, c.version as version,"
          + " c.authorId as author, c.changedAt as changedAt from ChangeRow c order by c.id")
  List<Change> all();

  /// False when somebody else was quicker.
  default boolean replace(long id, int version, At after, AgentId author, Instant at) {
    return replaced(id, version, after.file(), after.line(), author, at) == 1;
  }

  /// False when somebody else was quicker.
  default boolean remove(long id, int version) {
    return removed(id, version) == 1;
  }

  @Transactional
  @Modifying
  @Query(
      """
      update ChangeRow c set c.after.file = :file, c.after.line = :line, c.version = c.version + 1,
        c.authorId = :author, c.changedAt = :at where c.id = :id and c.version = :version
      """)
  int replaced(long id, int version, String file, String line, AgentId author, Instant at);

  @Transactional
  @Modifying
  @Query("delete from ChangeRow c where c.id = :id and c.version = :version")
  int removed(long id, int version);
}
