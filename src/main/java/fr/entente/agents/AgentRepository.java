package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// The people, and the hashes of their passwords.
interface AgentRepository extends AggregateRepository<AgentRow, AgentId>, AgentInserts {
  Optional<Agent> findAgentByLogin(String login);

  Optional<AgentRow> findByLogin(String login);

  @Query("select a.loginEpoch from AgentRow a where a.id = :id")
  Optional<Integer> epoch(AgentId id);

  Optional<Agent> findAgentById(AgentId id);

  List<Agent> findAllByOrderByNameAscIdAsc();

  boolean existsBy();

  @Query("select a.passwordHash from AgentRow a where a.id = :id")
  String passwordHash(AgentId id);

  /// Locks the administrators, so that two of them cannot remove each other at the same moment.
  @NativeQuery(
      "SELECT id FROM agent WHERE active AND FIND_IN_SET('ADMINISTRATOR', roles) FOR UPDATE")
  List<Long> lockAdministrators();

  @NativeQuery("SELECT COUNT(*) FROM agent_card WHERE id = :agent AND NOT works_accounts")
  long left(long agent);

  @NativeQuery("SELECT id FROM agent_card WHERE NOT works_accounts ORDER BY id")
  List<Long> left();
}
