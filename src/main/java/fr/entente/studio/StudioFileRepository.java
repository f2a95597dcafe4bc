package fr.entente.studio;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

/// The files of the drafts.
interface StudioFileRepository extends AggregateRepository<StudioFile, Long> {
  @Query("select f from StudioFile f where f.draftId = :draft order by f.path")
  List<StudioFile> of(long draft);

  @Query("select f from StudioFile f where f.draftId = :draft and f.path = :path")
  Optional<StudioFile> at(long draft, String path);
}
