package fr.entente.agents;

import fr.entente.agents.TeamMembershipRepository.Member;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: who belongs to which team, from which day of the floor on. Days before a change keep
/// the team of then. A team is its name, 60 characters at most.
@Service
public class Teams {
  private static final int LONGEST = 60;

  private final TeamMembershipRepository memberships;
  private final Agents agents;
  private final AuditTrail audit;
  private final Clock clock;

  Teams(TeamMembershipRepository memberships, Agents agents, AuditTrail audit, Clock clock) {
    this.memberships = memberships;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// Today's team of everybody who is in one.
  @PreAuthorize("isAuthenticated()")
  public Map<AgentId, String> today() {
    return memberships.on(LocalDate.now(clock)).stream()
        .collect(Collectors.toMap(Member::agent, Member::team));
  }

  @PreAuthorize("isAuthenticated()")
  public List<String> names() {
    return today().values().stream().distinct().sorted().toList();
  }

  /// From today on; a blank name means no team. Longer names are cut.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public void assign(AgentId agent, String team) {
    String name = team.strip();
    String kept = name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip();
    if (!today().getOrDefault(agent, "").equals(kept)) {
      join(agent, LocalDate.now(clock), kept);
      var actor = agents.signedIn().map(Agent::id).orElse(null);
      audit.record(actor, "agent.team", Agents.subject(agent), "team=" + kept);
    }
  }

  /// Writes a membership that began on this day, without asking who is in which team today.
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  public void join(AgentId agent, LocalDate since, String team) {
    memberships.put(agent.value(), since, team);
  }
}
