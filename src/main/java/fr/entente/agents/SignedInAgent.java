package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.util.Objects;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;

/// Who is behind a session, known without asking the database: the principal carries the agent's
/// id.
public final class SignedInAgent extends User {
  private static final long serialVersionUID = 1;

  private final long id;

  SignedInAgent(Agent agent, String passwordHash) {
    super(
        agent.login(),
        passwordHash,
        AuthorityUtils.createAuthorityList(
            agent.roles().stream().map(role -> "ROLE_" + role).toList()));
    this.id = agent.id().value();
  }

  /// The caller is this agent, or a lead or the system, who may step in for anybody.
  public static boolean mayActFor(AgentId agent) {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null) {
      return false;
    }
    boolean stepsIn =
        caller.getAuthorities().stream()
            .map(authority -> Objects.toString(authority.getAuthority()))
            .anyMatch(right -> right.equals("ROLE_LEAD") || right.equals("ROLE_SYSTEM"));
    return stepsIn || (caller.getPrincipal() instanceof SignedInAgent me && me.id == agent.value());
  }
}
