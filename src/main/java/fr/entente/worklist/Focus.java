package fr.entente.worklist;

import fr.entente.agents.SignedInAgent;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: which part of the list "next" takes an agent's accounts from, until the agent says
/// otherwise. Nobody but the agent and a lead sets it.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class Focus {
  private final WorkFocusRepository parts;

  Focus(WorkFocusRepository parts) {
    this.parts = parts;
  }

  /// [WorklistFilter#ALL] for whoever chose nothing.
  public WorklistFilter of(AgentId agent) {
    own(agent);
    return parts.part(agent.value()).map(Focus::filter).orElse(WorklistFilter.ALL);
  }

  /// From now on; all of the list ends it.
  public void on(AgentId agent, WorklistFilter filter) {
    own(agent);
    if (filter.equals(WorklistFilter.ALL)) {
      parts.lift(agent.value());
    } else {
      parts.put(
          agent.value(),
          filter.stage() == null ? null : filter.stage().name(),
          filter.factored(),
          filter.creditor() == null ? null : filter.creditor().value());
    }
  }

  private static WorklistFilter filter(WorkFocusRepository.Part part) {
    return new WorklistFilter(
        part.stage(),
        part.factored(),
        part.creditor() == null ? null : new CreditorId(part.creditor()));
  }

  private static void own(AgentId agent) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("the list of another agent");
    }
  }
}
