package fr.entente.workshop;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/// When which version was put in force.
interface EditionRepository extends AggregateRepository<EditionRow, Long> {
  @Query(
      """
      select e.id as id, e.version as version, e.how as how, e.authorId as author, e.at as at,
        e.reason as reason, v.examples as examples, v.phrases as phrases
      from EditionRow e join KeptVersion v on v.version = e.version order by e.id desc
      """)
  List<Edition> newest(Limit most);
}
