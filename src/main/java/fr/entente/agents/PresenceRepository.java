package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// What everybody does now.
interface PresenceRepository extends AggregateRepository<PresenceRow, AgentId> {
  String STATE =
      "select new fr.entente.agents.AgentStateChanged(p.agentId, p.presence, p.reason, p.since)"
          + " from PresenceRow p";

  @Query(STATE + " where p.agentId = :agent")
  Optional<AgentStateChanged> of(AgentId agent);

  @Query(STATE)
  List<AgentStateChanged> all();

  /// The agent's row, made when it is the first time; held until the transaction ends.
  default PresenceRow locked(AgentId agent, Instant now) {
    know(agent.value(), now);
    return lock(agent).orElseThrow();
  }

  @Modifying
  @NativeQuery(
      "INSERT IGNORE INTO presence (agent_id, presence, since) VALUES (:agent, 'OFFLINE', :now)")
  void know(long agent, Instant now);

  /// Microseconds spent in each state between two instants; a state that still lasts counts up to
  /// `to`.
  @NativeQuery(
      """
      SELECT presence, SUM(TIMESTAMPDIFF(MICROSECOND, GREATEST(began_at, :from),
        LEAST(ended_at, :to))) AS micros FROM (
        SELECT presence, began_at, ended_at FROM presence_log
        WHERE agent_id = :agent AND ended_at > :from AND began_at < :to
        UNION ALL SELECT presence, since, :to FROM presence
        WHERE agent_id = :agent AND since < :to) AS period GROUP BY presence
      """)
  List<Spent> time(long agent, Instant from, Instant to);

  interface Spent {
    String getPresence();

    long getMicros();
  }
}
