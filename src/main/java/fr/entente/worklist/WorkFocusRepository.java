package fr.entente.worklist;

import fr.entente.kernel.AggregateRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// The part of the list that each agent works.
interface WorkFocusRepository extends AggregateRepository<WorkFocus, Long> {
  record Part(@Nullable Stage stage, @Nullable Boolean factored, @Nullable Long creditor) {}

  @Query(
      "select new fr.entente.worklist.WorkFocusRepository$Part(f.stage, f.factored, f.creditorId)"
          + " from WorkFocus f where f.agentId = :agent")
  Optional<Part> part(long agent);

  @Transactional
  @Modifying
  @NativeQuery(
      "REPLACE INTO work_focus (agent_id, stage, factored, creditor_id)"
          + " VALUES (:agent, :stage, :factored, :creditor)")
  void put(long agent, @Nullable String stage, @Nullable Boolean factored, @Nullable Long creditor);

  @Transactional
  @Modifying
  @Query("delete from WorkFocus f where f.agentId = :agent")
  void lift(long agent);
}
