package fr.entente.agents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

/// A login that survives a restart of the server (decision 27): a signed cookie that the browser
/// keeps until it is closed, good as long as a login lasts at the most. Whoever changes the
/// password, loses a right or leaves has no valid one any more.
@Component
public class StayingLogin extends TokenBasedRememberMeServices {
  private static final int UNTIL_CLOSED = -1;
  private static final RememberMeTokenAlgorithm KIND = RememberMeTokenAlgorithm.SHA256;

  private final AgentRepository agents;
  private final KnownDevices devices;
  private final SessionSettings settings;
  private final Clock clock;

  StayingLogin(
      LoginSeal seal,
      AgentRepository agents,
      KnownDevices devices,
      SessionSettings settings,
      Clock clock) {
    super(seal.secret(), login -> stays(agents, login, clock.instant()));
    this.agents = agents;
    this.devices = devices;
    this.settings = settings;
    this.clock = clock;
    setAlwaysRemember(true);
    setCookieName("entente-login");
    setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
  }

  // Who may come back, as they are now: active, with the password and the rights that they had.
  private static SignedInAgent stays(AgentRepository agents, String login, Instant since) {
    return agents
        .findByLogin(login)
        .filter(row -> row.seen().active())
        .map(row -> row.signedIn(since, row.sealed()))
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  /// The session of whoever changed the own password goes on, with the rights as they are now.
  public void renew(HttpServletRequest request, HttpServletResponse response) {
    SignedInAgent before = SignedInAgent.current().orElseThrow();
    SignedInAgent now = stays(agents, before.getUsername(), before.since());
    var login = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
    SecurityContextHolder.getContext().setAuthentication(login);
    onLoginSuccess(request, response, login);
  }

  @Override
  public void onLoginSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login) {
    Instant since = login.getPrincipal() instanceof SignedInAgent me ? me.since() : clock.instant();
    // Never of this moment's principal: what it was given at the login may be blanked by now.
    SignedInAgent who = stays(agents, login.getName(), since);
    long until = since.plus(settings.longest()).toEpochMilli();
    String signature =
        makeTokenSignature(until, who.getUsername(), String.valueOf(who.getPassword()), KIND);
    setCookie(
        new String[] {who.getUsername(), Long.toString(until), KIND.name(), signature},
        UNTIL_CLOSED,
        request,
        response);
    devices.give(request, response, who.getUsername());
  }

  // What is left of a login is not more after a restart than before.
  @Override
  protected UserDetails processAutoLoginCookie(
      String[] tokens, HttpServletRequest request, HttpServletResponse response) {
    // The framework would take whatever kind of signature the cookie names.
    if (tokens.length != 4 || !tokens[2].equals(KIND.name())) {
      throw new InvalidCookieException("no signature of ours");
    }
    super.processAutoLoginCookie(tokens, request, response);
    Instant until = Instant.ofEpochMilli(Long.parseLong(tokens[1]));
    return stays(agents, tokens[0], until.minus(settings.longest()));
  }

  @Override
  protected boolean isTokenExpired(long until) {
    return until <= clock.millis();
  }
}
