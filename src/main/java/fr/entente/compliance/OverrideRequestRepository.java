package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;
import java.util.Optional;

/// Questions to leads about limits, and their answers.
interface OverrideRequestRepository extends AggregateRepository<OverrideRequestRow, Long> {
  List<OverrideRequestRow> findByStateOrderByAskedAtAscIdAsc(OverrideRequest.State state);

  Optional<OverrideRequestRow> findFirstByAgentIdAndAccountIdOrderByIdDesc(
      AgentId agent, AccountId account);

  long countByState(OverrideRequest.State state);
}
