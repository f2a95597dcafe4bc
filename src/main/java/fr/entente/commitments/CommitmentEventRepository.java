package fr.entente.commitments;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;
import java.util.Optional;

/// What happened to commitments.
interface CommitmentEventRepository extends AggregateRepository<CommitmentEvent, Long> {
  record Told(LocalDate onDate, String detail) {}

  Optional<Told> findFirstByCommitmentIdAndKindOrderById(CommitmentId commitment, String kind);
}
