package fr.entente.agents;

import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RunAs;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/// Writes logins into the audit trail, and takes whoever logs out off the floor.
@Component
class SignInListener {
  private static final Set<Presence> BUSY = Set.of(Presence.ON_CALL, Presence.WRAP_UP);

  private final AgentRepository repository;
  private final Agents agents;
  private final AuditTrail audit;

  SignInListener(AgentRepository repository, Agents agents, AuditTrail audit) {
    this.repository = repository;
    this.agents = agents;
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
    if (!BUSY.contains(agents.presence(agent.id()).presence())) {
      RunAs.system(() -> agents.setPresence(agent.id(), Presence.OFFLINE, null));
    }
  }
}
