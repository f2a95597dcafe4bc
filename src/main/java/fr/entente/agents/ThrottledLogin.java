package fr.entente.agents;

import fr.entente.kernel.AuditTrail;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks login and password, slowly for those who guess. Unknown, inactive and wrong look the same
/// and take the same time.
@Component
class ThrottledLogin implements AuthenticationProvider {
  private final AgentRepository agents;
  private final LoginThrottle throttle;
  private final KnownDevices devices;
  private final HouseAddress house;
  private final AuditTrail audit;
  private final Clock clock;
  private final DaoAuthenticationProvider check;

  ThrottledLogin(
      AgentRepository agents,
      LoginThrottle throttle,
      KnownDevices devices,
      HouseAddress house,
      AuditTrail audit,
      Clock clock,
      PasswordEncoder encoder) {
    this.agents = agents;
    this.throttle = throttle;
    this.devices = devices;
    this.house = house;
    this.audit = audit;
    this.clock = clock;
    this.check = new DaoAuthenticationProvider(this::load);
    check.setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    LoginPlace place = place(attempt);
    throttle.book(login, place).ifPresent(blocked -> refuse(login, blocked));
    refuseFromAfar(attempt);
    var result = check.authenticate(attempt);
    throttle.succeeded(login, place);
    return result;
  }

  // Once a window: what a stranger sends a thousand times is one line.
  private void refuse(String login, LoginThrottle.Blocked blocked) {
    if (blocked.first()) {
      String whom =
          blocked.kind() == LoginThrottle.Kind.ADDRESS
              ? "login:unknown"
              : agents
                  .findAgentByLogin(clean(login))
                  .map(agent -> Agents.subject(agent.id()))
                  .orElse("login:unknown");
      audit.record(null, "login.blocked", whom, blocked.kind().name());
    }
    throw new TooManyAttempts(blocked.again());
  }

  // Said of the password alone, whoever is named: it tells nobody who exists.
  private void refuseFromAfar(Authentication attempt) {
    boolean home =
        !(attempt.getDetails() instanceof SignInDetails from)
            || house.home(from.getRemoteAddress(), from.forwarded());
    if (!home && OpenLogins.PASSWORD.equals(attempt.getCredentials())) {
      audit.record(null, "login.failed", "login:unknown", OpenPasswordAfar.class.getSimpleName());
      throw new OpenPasswordAfar();
    }
  }

  private LoginPlace place(Authentication attempt) {
    if (!(attempt.getDetails() instanceof SignInDetails from)) {
      return LoginPlace.address(null);
    }
    return devices
        .knows(from.device(), attempt.getName())
        .map(LoginPlace::device)
        .orElseGet(() -> LoginPlace.address(from.getRemoteAddress()));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private UserDetails load(String login) {
    return agents
        .findByLogin(clean(login))
        .filter(row -> row.seen().active())
        .<UserDetails>map(row -> row.signedIn(clock.instant(), row.passwordHash()))
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  private static String clean(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
