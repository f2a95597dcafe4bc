package fr.entente.desk;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The desks that agents sit at on this node.
@Component
class OpenDesks {
  private final Map<AgentId, OpenDesk> open = new ConcurrentHashMap<>();

  OpenDesk of(AgentId agent) {
    return open.computeIfAbsent(agent, _ -> new OpenDesk());
  }

  void changed(AgentId agent, Set<Slice> slices) {
    var desk = open.get(agent);
    if (desk != null) {
      desk.changed(slices);
    }
  }

  /// On whichever desk one of these accounts is.
  void changed(Collection<AccountId> accounts, Set<Slice> slices) {
    open.values().stream()
        .filter(desk -> accounts.stream().anyMatch(desk::shows))
        .forEach(desk -> desk.changed(slices));
  }

  /// Whose desk one of these accounts is on.
  List<AgentId> showing(Collection<AccountId> accounts) {
    return open.entrySet().stream()
        .filter(desk -> accounts.stream().anyMatch(desk.getValue()::shows))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean actedOnHere(AgentId agent) {
    var desk = open.get(agent);
    return desk != null && desk.actedOnHere();
  }

  void left(AgentId agent) {
    var desk = open.get(agent);
    if (desk != null) {
      desk.forget();
    }
  }
}
