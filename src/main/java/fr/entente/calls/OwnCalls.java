package fr.entente.calls;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Once;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// An agent acts on own calls only; a lead may step in, and so may the system.
@Component
class OwnCalls {
  private final Agents agents;
  private final CallRepository calls;

  OwnCalls(Agents agents, CallRepository calls) {
    this.agents = agents;
    this.calls = calls;
  }

  CallId check(CallId call) {
    // Whose call it is never changes.
    check(
        Once.read(AgentId.class, call, () -> calls.find(call).map(CallRecord::agent))
            .orElseThrow());
    return call;
  }

  void check(AgentId owner) {
    boolean meddles =
        agents.signedIn().filter(me -> !me.id().equals(owner) && !me.has(Role.LEAD)).isPresent();
    if (meddles) {
      throw new AccessDeniedException("call of another agent");
    }
  }
}
