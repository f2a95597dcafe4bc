package fr.entente.studio;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// The journal of the drafts.
interface StudioEditRepository extends AggregateRepository<StudioEdit, Long> {
  @Query(
      "select e from StudioEdit e where e.draftId = :draft and e.undone = false"
          + " order by e.number desc")
  List<StudioEdit> done(long draft, Limit most);

  @Query(
      "select e from StudioEdit e where e.draftId = :draft and e.undone = true order by e.number")
  List<StudioEdit> undone(long draft, Limit most);

  /// Who last changed a step, as far as the journal goes back.
  @Query(
      "select e from StudioEdit e where e.draftId = :draft and e.path = :path and e.step = :step"
          + " and e.undone = false order by e.number desc")
  List<StudioEdit> ofStep(long draft, String path, String step, Limit most);

  @Modifying
  @Query("delete from StudioEdit e where e.draftId = :draft and e.undone = true")
  void forgetUndone(long draft);

  default Optional<StudioEdit> last(long draft) {
    return done(draft, Limit.of(1)).stream().findFirst();
  }

  default Optional<StudioEdit> next(long draft) {
    return undone(draft, Limit.of(1)).stream().findFirst();
  }
}
