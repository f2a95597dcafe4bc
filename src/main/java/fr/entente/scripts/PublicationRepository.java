package fr.entente.scripts;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/// What came into force when. Rows are only added.
interface PublicationRepository extends AggregateRepository<PublicationRow, Long> {
  @Query("select p from PublicationRow p order by p.id desc")
  List<PublicationRow> newest(Limit most);
}
