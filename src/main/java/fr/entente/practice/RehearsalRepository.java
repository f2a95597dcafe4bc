package fr.entente.practice;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/// The rehearsals. Who adds a move holds the row until it is written.
interface RehearsalRepository extends AggregateRepository<RehearsalRow, Long> {
  @Query(
      "select r from RehearsalRow r where r.agentId = :agent and r.finishedAt is null"
          + " order by r.id desc")
  List<RehearsalRow> open(AgentId agent);

  @Query(
      "select r from RehearsalRow r where r.agentId = :agent and r.finishedAt is not null"
          + " order by r.finishedAt desc, r.id desc")
  List<RehearsalRow> over(AgentId agent, Limit most);

  @Query(
      "select r from RehearsalRow r where r.finishedAt is not null"
          + " order by r.finishedAt desc, r.id desc")
  List<RehearsalRow> over(Limit most);
}
