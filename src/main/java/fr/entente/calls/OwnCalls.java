package fr.entente.calls;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
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
    check(calls.find(call).orElseThrow().agent());
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
