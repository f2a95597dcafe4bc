package fr.entente.detection;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what was understood when nobody looked any more. The agent who had the call is told;
/// a lead at once of a crisis, and of anything that its agent has not seen in time. Words of
/// hardship are for agents and leads alone (R45).
@Service
public class LateFindings {
  private final LateFindingRepository late;
  private final FindingRepository findings;
  private final Agents agents;
  private final EngagementSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LateFindings(
      LateFindingRepository late,
      FindingRepository findings,
      Agents agents,
      EngagementSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.late = late;
    this.findings = findings;
    this.agents = agents;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /// From this agent's calls and not seen yet, a crisis first, then the newest.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<LateFinding> ofAgent(AgentId agent) {
    onlyOwn(agent);
    return named(late.ofAgent(agent.value()));
  }

  /// What a lead must see: in the same order.
  @PreAuthorize("hasRole('LEAD')")
  public List<LateFinding> ofLeads() {
    return named(late.ofLeads(clock.instant().minus(settings.leadAfter())));
  }

  /// This person knows of it. As an agent of an own call, or as a lead of any. Repeated, nothing
  /// changes.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void seen(long finding, AgentId by, boolean asLead) {
    onlyOwn(by);
    boolean mine =
        asLead
            ? agents.signedIn().map(me -> me.has(Role.LEAD)).orElse(true)
            : findings.isOf(finding, by);
    if (!mine) {
      throw new AccessDeniedException("call of another agent");
    }
    int changed = late.seen(finding, by, clock.instant());
    changed += late.close(finding, by, asLead, clock.instant());
    if (changed > 0) {
      events.publishEvent(new LateFindingSeen(finding, by));
    }
  }

  /// A crisis that was understood after the end of this call, and that nobody has answered.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public boolean crisisOn(CallId call) {
    return late.crisisOn(call);
  }

  private List<LateFinding> named(List<LateFindingRepository.Told> told) {
    if (told.isEmpty()) {
      return List.of();
    }
    var ids = told.stream().map(LateFindingRepository.Told::getFinding).toList();
    Map<Long, Finding> known =
        findings.linesOf(ids).stream()
            .map(FindingLine::finding)
            .collect(Collectors.toMap(Finding::id, Function.identity()));
    return told.stream()
        .flatMap(one ->
            Stream.ofNullable(known.get(one.getFinding()))
                .map(found -> new LateFinding(found, one.getDebtor(), one.getAgent())))
        .toList();
  }

  private void onlyOwn(AgentId agent) {
    boolean meddles =
        agents.signedIn().filter(me -> !me.id().equals(agent) && !me.has(Role.LEAD)).isPresent();
    if (meddles) {
      throw new AccessDeniedException("desk of another agent");
    }
  }
}
