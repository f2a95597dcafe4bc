package fr.entente.studio;

import fr.entente.kernel.AggregateRepository;
import fr.entente.studio.Release.State;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// Drafts on their way into force.
interface StudioReleaseRepository extends AggregateRepository<StudioRelease, Long> {
  @Query("select r from StudioRelease r where r.state in :states order by r.id")
  List<StudioRelease> in(Collection<State> states);

  /// The last one of a draft first.
  @Query("select r from StudioRelease r where r.draftId = :draft order by r.id desc")
  List<StudioRelease> of(long draft);
}
