package fr.entente.agents;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks login and password, slowly for those who guess. Unknown, inactive and wrong look the same
/// and take the same time.
@Component
class ThrottledLogin implements AuthenticationProvider {
  private final AgentRepository agents;
  private final LoginThrottle throttle;
  private final DaoAuthenticationProvider check;

  ThrottledLogin(AgentRepository agents, LoginThrottle throttle, PasswordEncoder encoder) {
    this.agents = agents;
    this.throttle = throttle;
    this.check = new DaoAuthenticationProvider(this::load);
    check.setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web
            ? web.getRemoteAddress()
            : "none";
    var again = throttle.book(login, address);
    if (again.isPresent()) {
      throw new TooManyAttempts(again.get());
    }
    var result = check.authenticate(attempt);
    throttle.succeeded(login, address);
    return result;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private UserDetails load(String login) {
    return agents
        .findAgentByLogin(login.strip().toLowerCase(Locale.ROOT))
        .filter(Agent::active)
        .map(this::details)
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  private UserDetails details(Agent agent) {
    return new SignedInAgent(agent, agents.passwordHash(agent.id()));
  }
}
