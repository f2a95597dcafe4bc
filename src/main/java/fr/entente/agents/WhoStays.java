package fr.entente.agents;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Who may come back by a cookie, as they are now: active, with the password and the rights that
/// they had when it was given.
record WhoStays(AgentRepository agents) {
  UserDetails load(String login) {
    return agents
        .findAgentByLogin(login)
        .filter(Agent::active)
        .map(agent -> new SignedInAgent(agent, sealed(agent)))
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  // Part of what is signed, and never compared with anything that somebody typed.
  private String sealed(Agent agent) {
    var roles = agent.roles().stream().sorted().toList();
    return agents.passwordHash(agent.id()) + roles;
  }
}
