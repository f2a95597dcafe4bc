package fr.entente.accounts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CreditorId;
import java.util.Optional;

/// Who is and was responsible for which portfolio.
interface ProjectLeadRepository extends AggregateRepository<ProjectLead, Long> {
  Optional<ProjectLead> findFirstByCreditorIdOrderByIdDesc(CreditorId creditor);
}
