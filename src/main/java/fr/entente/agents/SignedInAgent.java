package fr.entente.agents;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;

/// Who is behind a session, known without asking the database: the principal carries the agent's
/// id.
public final class SignedInAgent extends User {
  private static final long serialVersionUID = 1;

  private final long id;
  private final int epoch;
  private final Instant since;
  private final boolean mustChoose;

  SignedInAgent(Agent agent, String secret, int epoch, Instant since, boolean mustChoose) {
    super(agent.login(), secret, mustChoose ? List.of() : rights(agent));
    this.id = agent.id().value();
    this.epoch = epoch;
    this.since = since;
    this.mustChoose = mustChoose;
  }

  private static List<GrantedAuthority> rights(Agent agent) {
    return AuthorityUtils.createAuthorityList(
        agent.roles().stream().map(role -> "ROLE_" + role).toList());
  }

  /// Whoever is behind this request, if it is a person.
  public static Optional<SignedInAgent> current() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && caller.getPrincipal() instanceof SignedInAgent me
        ? Optional.of(me)
        : Optional.empty();
  }

  /// Nobody, but the house itself: jobs, webhooks, the first start.
  static boolean isSystem() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
        && caller.getAuthorities().stream()
            .anyMatch(right -> "ROLE_SYSTEM".equals(right.getAuthority()));
  }

  public AgentId id() {
    return new AgentId(id);
  }

  /// Somebody else chose the password: it has no rights but to choose another.
  public boolean mustChoose() {
    return mustChoose;
  }

  int epoch() {
    return epoch;
  }

  /// When the password was typed, also when the login went through restarts since.
  public Instant since() {
    return since;
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
