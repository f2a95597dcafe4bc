package fr.entente.worklist;

import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who works here while the walk goes on: people leave, change their role, return, are hired. Knows
/// by itself who still works accounts, and asks the product nothing about it.
final class WalkPeople {
  private static final int CALLERS = 4;

  private final JdbcClient jdbc;
  private final Agents agents;
  private final Random dice;
  private final List<AgentId> callers = new ArrayList<>();
  private final List<AgentId> leads = new ArrayList<>();
  private final List<AgentId> gone = new ArrayList<>();
  private int hired;

  WalkPeople(JdbcClient jdbc, Agents agents, Random dice) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.dice = dice;
    for (int i = 0; i < CALLERS; i++) {
      callers.add(hire("AGENT"));
    }
    leads.add(hire("AGENT,LEAD"));
    leads.add(hire("LEAD"));
    hire("ADMINISTRATOR");
  }

  private AgentId hire(String roles) {
    return new AgentId(SignIn.person(jdbc, "walker" + hired++, roles));
  }

  /// Everybody who may be given something to do.
  Set<AgentId> here() {
    Set<AgentId> here = new HashSet<>(callers);
    here.addAll(leads);
    return here;
  }

  AgentId one() {
    return dice.nextInt(4) == 0 ? of(leads) : of(callers);
  }

  /// Mostly somebody who works here; now and then a choice made on a screen that is out of date.
  AgentId chosen() {
    return !gone.isEmpty() && dice.nextInt(8) == 0 ? of(gone) : one();
  }

  private AgentId of(List<AgentId> some) {
    return some.get(dice.nextInt(some.size()));
  }

  String leaves() {
    boolean lead = dice.nextBoolean();
    AgentId who = of(lead ? leads : callers);
    int how = dice.nextInt(3);
    if (how == 0) {
      become(who, Set.of(Role.MANAGER), true);
      away(who, lead);
      return lead ? "lead became manager" : "agent became manager";
    }
    if (how == 1 && lead) {
      become(who, Set.of(Role.AGENT), true);
      leads.remove(who);
      callers.add(who);
      leads.add(back("LEAD", Set.of(Role.LEAD)));
      return "lead became agent";
    }
    become(who, lead ? Set.of(Role.LEAD) : Set.of(Role.AGENT), false);
    away(who, lead);
    return lead ? "lead left" : "agent left";
  }

  // Somebody comes for whoever goes: a newcomer, or one who was here before.
  private void away(AgentId who, boolean lead) {
    (lead ? leads : callers).remove(who);
    gone.add(who);
    if (lead) {
      leads.add(back("LEAD", Set.of(Role.LEAD)));
    } else if (callers.size() < CALLERS) {
      callers.add(back("AGENT", Set.of(Role.AGENT)));
    }
  }

  private AgentId back(String role, Set<Role> roles) {
    if (gone.size() < 6) {
      return hire(role);
    }
    AgentId who = gone.removeFirst();
    become(who, roles, true);
    return who;
  }

  private void become(AgentId who, Set<Role> roles, boolean active) {
    RunAs.system(() -> {
      Agent now = agents.byId(who);
      var result =
          agents.change(
              new Agent(
                  who,
                  now.login(),
                  now.name(),
                  roles,
                  now.language(),
                  now.guidance(),
                  now.deskPhone(),
                  active));
      if (result instanceof AgentResult.Refused refused) {
        throw new IllegalStateException(refused.reason());
      }
    });
  }
}
