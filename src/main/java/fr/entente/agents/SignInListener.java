package fr.entente.agents;

import fr.entente.kernel.AuditTrail;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/// Writes logins into the audit trail, and takes whoever logs out off the floor.
@Component
class SignInListener {
  private final AgentRepository repository;
  private final LoginStanding standing;
  private final AuditTrail audit;

  SignInListener(AgentRepository repository, LoginStanding standing, AuditTrail audit) {
    this.repository = repository;
    this.standing = standing;
    this.audit = audit;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    repository
        .findAgentByLogin(event.getAuthentication().getName())
        .ifPresent(a -> audit.record(a.id(), deed(event), Agents.subject(a.id()), ""));
  }

  // After a restart of the server nobody types anything.
  private static String deed(AuthenticationSuccessEvent event) {
    return event.getAuthentication() instanceof RememberMeAuthenticationToken
        ? "login.resumed"
        : "login.succeeded";
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    var login = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
    var subject =
        repository.findAgentByLogin(login).map(a -> Agents.subject(a.id())).orElse("login:unknown");
    audit.record(null, "login.failed", subject, event.getException().getClass().getSimpleName());
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    repository.findAgentByLogin(event.getAuthentication().getName()).ifPresent(this::leave);
  }

  private void leave(Agent agent) {
    audit.record(agent.id(), "logout", Agents.subject(agent.id()), "");
    standing.leave(agent.id());
  }
}
