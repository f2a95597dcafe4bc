package fr.entente.interest;

import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// The rates in creditors' terms of sale.
interface ContractRateRepository extends AggregateRepository<ContractRateRow, Long> {
  @Query(
      """
      select new fr.entente.interest.ContractRate(r.creditorId, r.percent, r.source, r.authorId,
        r.at)
      from ContractRateRow r
      where r.id = (select max(l.id) from ContractRateRow l where l.creditorId = r.creditorId)
      order by r.creditorId
      """)
  List<ContractRate> inForce();
}
