package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Front door: whom something about an account may be left to. Whoever was deactivated, or has no
/// role any more that works accounts, sees nothing of it.
@Service
public class Workforce {
  private final AgentRepository agents;

  Workforce(AgentRepository agents) {
    this.agents = agents;
  }

  /// Known here, and works accounts no longer.
  public boolean left(AgentId agent) {
    return agents.left(agent.value()) > 0;
  }

  /// This person, or nobody when the person has left.
  public @Nullable AgentId still(@Nullable AgentId agent) {
    return agent == null || left(agent) ? null : agent;
  }

  /// All who have left.
  public List<AgentId> left() {
    return agents.left().stream().map(AgentId::new).toList();
  }
}
