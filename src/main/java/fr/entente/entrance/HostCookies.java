package fr.entente.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.jspecify.annotations.Nullable;

/// Writes cookies: of this site's own requests alone, and behind TLS under the prefix by which
/// browsers make sure that this very host set them, by TLS, for all of its paths. In the open, on
/// loopback, no browser would take such a name.
final class HostCookies extends Rfc6265CookieProcessor {
  static final String PREFIX = "__Host-";

  HostCookies() {
    setSameSiteCookies("lax");
  }

  @Override
  public String generateHeader(Cookie cookie, @Nullable HttpServletRequest request) {
    boolean behindTls = request != null && request.isSecure();
    boolean forTheWholeHost = "/".equals(cookie.getPath()) && cookie.getDomain() == null;
    return super.generateHeader(behindTls && forTheWholeHost ? prefixed(cookie) : cookie, request);
  }

  private static Cookie prefixed(Cookie cookie) {
    var named = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
    cookie.getAttributes().forEach(named::setAttribute);
    named.setSecure(true);
    return named;
  }
}
