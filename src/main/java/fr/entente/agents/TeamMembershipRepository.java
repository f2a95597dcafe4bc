package fr.entente.agents;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Who was in which team, from which day on.
interface TeamMembershipRepository
    extends AggregateRepository<TeamMembership, TeamMembership.Start> {
  record Member(AgentId agent, String team) {}

  @Query(
      """
      select m.start.agentId as agent, m.team as team from TeamMembership m
      where m.team <> '' and m.start.since =
        (select max(l.start.since) from TeamMembership l
         where l.start.agentId = m.start.agentId and l.start.since <= :day)
      """)
  List<Member> on(LocalDate day);

  /// A second change on one day replaces the first.
  @Transactional
  @Modifying
  @NativeQuery(
      "INSERT INTO team_membership (agent_id, since, team) VALUES (:agent, :since, :team)"
          + " ON DUPLICATE KEY UPDATE team = VALUES(team)")
  void put(long agent, LocalDate since, String team);
}
