package fr.entente.entrance;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Takes a trusted proxy's word for who asks, under which name and whether by TLS; from anybody
/// else these headers are thrown away. After it nobody needs to know that there is a proxy: the
/// request says `getRemoteAddr()`, `isSecure()` and `getServerName()` as the person's own browser
/// would.
final class ProxyValve extends ValveBase {
  private static final List<String> HEADERS =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Ssl",
          "X-Forwarded-Scheme",
          "X-Forwarded-Prefix",
          "X-Real-IP");

  private static final String OPEN = ProxyValve.class.getName() + ".open";

  private final TrustedProxies proxies;

  ProxyValve(TrustedProxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (proxies.trusts(request.getPeerAddr())) {
      believe(request);
    }
    var headers = request.getCoyoteRequest().getMimeHeaders();
    HEADERS.forEach(headers::removeHeader);
    getNext().invoke(request, response);
  }

  /// A trusted proxy says that it was asked without TLS.
  static boolean cameInTheOpen(Request request) {
    return request.getAttribute(OPEN) != null;
  }

  private void believe(Request request) {
    String client = proxies.client(request.getPeerAddr(), header(request, "X-Forwarded-For"));
    request.setRemoteAddr(client);
    request.setRemoteHost(client);
    String host = header(request, "X-Forwarded-Host").strip();
    if (host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?")) {
      request.getCoyoteRequest().serverName().setString(host.replaceFirst(":.*", ""));
    }
    String scheme = header(request, "X-Forwarded-Proto").strip();
    if (scheme.equals("https") || scheme.equals("http")) {
      request.setSecure(scheme.equals("https"));
      request.setAttribute(OPEN, scheme.equals("http") ? true : null);
      request.getCoyoteRequest().scheme().setString(scheme);
      request.getCoyoteRequest().setServerPort(scheme.equals("https") ? 443 : 80);
    }
  }

  private static String header(Request request, String name) {
    return String.join(",", Collections.list(Objects.requireNonNull(request.getHeaders(name))));
  }
}
