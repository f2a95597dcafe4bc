package fr.entente.studio;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// The drafts. Who edits one holds its row until the edit is written.
interface StudioDraftRepository extends AggregateRepository<StudioDraft, Long> {
  @Query(
      "select d from StudioDraft d where d.state = fr.entente.studio.StudioDraft.State.OPEN"
          + " order by d.changedAt desc, d.id desc")
  List<StudioDraft> open();
}
