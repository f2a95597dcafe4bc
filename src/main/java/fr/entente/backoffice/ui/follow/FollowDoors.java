package fr.entente.backoffice.ui.follow;

import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.accounts.Obstacles;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.payments.PaymentSearch;
import fr.entente.uikit.Formats;
import fr.entente.worklist.FollowUps;
import fr.entente.worklist.UndoneDeeds;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The front doors that the lists of what is seen to use, in one hand.
@Lazy
@Component
record FollowDoors(
    FollowUps followUps,
    Disputes disputes,
    Dissatisfactions dissatisfactions,
    Obstacles obstacles,
    UndoneDeeds undone,
    PaymentSearch payments,
    Agents agents,
    Formats formats,
    Clock clock) {
  boolean stepsIn() {
    Agent me = agents.current();
    return me.has(Role.LEAD) || me.has(Role.MANAGER);
  }

  /// Who reconciles what came in.
  boolean reconciles() {
    return stepsIn();
  }

  /// Managers read.
  boolean acts() {
    Agent me = agents.current();
    return me.has(Role.LEAD) || me.has(Role.AGENT);
  }

  /// Who can be asked to see to something.
  List<Agent> people() {
    return agents.all().stream()
        .filter(one -> one.active() && (one.has(Role.AGENT) || one.has(Role.LEAD)))
        .toList();
  }

  Map<AgentId, Agent> everybody() {
    return agents.all().stream().collect(Collectors.toMap(Agent::id, one -> one));
  }
}
