package fr.entente.uikit;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import fr.entente.agents.LoginStanding;
import fr.entente.agents.LoginStanding.Standing;
import fr.entente.agents.SignedInAgent;
import fr.entente.agents.StayingLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at every request of a signed-in person before anything is done for it: are the rights
/// still those with which the session began, and has it lasted too long? If not, the session ends
/// here, and the page comes again as the login page, which says why (decision 48).
final class SessionWatch extends OncePerRequestFilter {
  /// What the person did last, told by the page itself: what a page asks for unattended is no sign
  /// of life.
  private static final String ACTIVE = "entente.active";

  private static final String ALIVE = "/alive";
  // The page leaves by itself, whatever it was doing; Flow's client knows this word.
  private static final String COME_AGAIN = "Vaadin-Refresh";

  private final LoginStanding standing;
  private final StayingLogin staying;

  SessionWatch(LoginStanding standing, StayingLogin staying) {
    this.standing = standing;
    this.staying = staying;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean asks = path(request).equals(ALIVE);
    var who = SignedInAgent.current().orElse(null);
    if (who == null) {
      if (asks) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    Standing judged = standing.of(who, active(who, request));
    if (judged != Standing.STANDS) {
      end(who, judged, request, response);
      answer(asks, request, response, chain);
    } else if (asks) {
      tell(who, request, response);
    } else if (who.mustChoose() && opensAPage(request)) {
      response.sendRedirect(request.getContextPath() + "/" + ChosenPasswordView.ROUTE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Instant active(SignedInAgent who, HttpServletRequest request) {
    HttpSession session = request.getSession();
    Instant told = (Instant) session.getAttribute(ACTIVE);
    // What is older than this login was done by whoever sat here before.
    boolean fresh = told == null || told.isBefore(who.since());
    Instant last = fresh ? standing.now() : told;
    boolean here = request.getQueryString() != null && request.getQueryString().equals("here");
    if (!fresh && !opensAPage(request) && !(here && path(request).equals(ALIVE))) {
      return last;
    }
    Instant now = standing.now();
    // Too late is too late: what ended is not called back by a key.
    boolean stands = fresh || standing.left(who, last).idle().isPositive();
    if (stands) {
      session.setAttribute(ACTIVE, now);
    }
    return stands ? now : last;
  }

  private void end(
      SignedInAgent who, Standing why, HttpServletRequest request, HttpServletResponse response) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    standing.ended(who, why);
    staying.logout(request, response, login);
    new SecurityContextLogoutHandler().logout(request, response, login);
    LoginEnd.tell(why, request, response);
  }

  // A page that is opened finds nobody signed in, and leads to the login page as for anybody.
  private void answer(
      boolean asks, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String kind = kind(request);
    if (RequestType.UIDL.getIdentifier().equals(kind)) {
      response.setContentType("text/plain");
      response.getWriter().write(COME_AGAIN);
    } else if (asks) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (RequestType.HEARTBEAT.getIdentifier().equals(kind)) {
      response.setStatus(HttpServletResponse.SC_GONE);
    } else if (RequestType.PUSH.getIdentifier().equals(kind)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void tell(SignedInAgent who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var left = standing.left(who, active(who, request));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write("{\"idle\":%d,\"all\":%d}".formatted(seconds(left.idle()), seconds(left.all())));
  }

  private static long seconds(Duration left) {
    return left.toSeconds();
  }

  private static boolean opensAPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && kind(request) == null
        && accept != null
        && accept.contains("text/html")
        && !path(request).equals("/" + ChosenPasswordView.ROUTE);
  }

  private static @Nullable String kind(HttpServletRequest request) {
    return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
