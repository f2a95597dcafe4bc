package fr.entente.agents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

/// A login that survives a restart of the server (decision 27): a signed cookie that the browser
/// keeps until it is closed, good for one shift. Whoever changes the password, loses a right or
/// leaves has no valid one any more.
@Component
public class StayingLogin extends TokenBasedRememberMeServices {
  static final Duration SHIFT = Duration.ofHours(12);

  private static final int UNTIL_CLOSED = -1;

  private final KnownDevices devices;

  StayingLogin(LoginSeal seal, AgentRepository agents, KnownDevices devices) {
    super(seal.secret(), new WhoStays(agents)::load);
    this.devices = devices;
    setAlwaysRemember(true);
    setTokenValiditySeconds((int) SHIFT.toSeconds());
    setCookieName("entente-login");
    setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
  }

  @Override
  public void onLoginSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login) {
    super.onLoginSuccess(request, response, login);
    devices.give(request, response, login.getName());
  }

  // Never of this moment's principal: what it was given at the login may be blanked by now.
  @Override
  protected String retrievePassword(Authentication authentication) {
    var who = getUserDetailsService().loadUserByUsername(authentication.getName());
    return Objects.requireNonNull(who.getPassword());
  }

  @Override
  protected void setCookie(
      String[] tokens, int maxAge, HttpServletRequest request, HttpServletResponse response) {
    super.setCookie(tokens, UNTIL_CLOSED, request, response);
  }
}
