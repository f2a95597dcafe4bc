package fr.entente.interest;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// The rates of half-years that were entered.
interface InterestRateRepository extends AggregateRepository<InterestRateRow, Long> {
  @Query(
      """
      select new fr.entente.interest.InterestRate(r.kind, r.semester, r.percent, r.source,
        r.authorId, r.at)
      from InterestRateRow r order by r.id desc
      """)
  List<InterestRate> newestFirst();
}
