package fr.entente.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.SessionConfig;
import org.apache.catalina.valves.ValveBase;

/// Behind TLS only cookies with the prefix of [HostCookies] count, and everything behind it knows
/// them by their plain names: one that a neighbour domain or an open connection planted is none.
final class CookieValve extends ValveBase {
  CookieValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.isSecure()) {
      Cookie[] given = request.getCookies();
      request.clearCookies();
      request.setRequestedSessionCookie(false);
      request.setRequestedSessionId(null);
      if (given != null) {
        Arrays.stream(given)
            .filter(cookie -> cookie.getName().startsWith(HostCookies.PREFIX))
            .forEach(cookie -> keep(request, cookie));
      }
    }
    getNext().invoke(request, response);
  }

  private static void keep(Request request, Cookie cookie) {
    String name = cookie.getName().substring(HostCookies.PREFIX.length());
    request.addCookie(new Cookie(name, cookie.getValue()));
    if (name.equals(SessionConfig.getSessionCookieName(request.getContext()))) {
      request.setRequestedSessionCookie(true);
      request.setRequestedSessionId(cookie.getValue());
    }
  }
}
