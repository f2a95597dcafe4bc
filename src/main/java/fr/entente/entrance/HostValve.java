package fr.entente.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers under our own names only, and leads whoever asks in the open for a name that is served
/// by TLS to the same place behind TLS. Stands before the first filter.
final class HostValve extends ValveBase {
  private static final Logger LOG = LoggerFactory.getLogger(HostValve.class);
  private static final int MISDIRECTED = 421;
  private static final int PERMANENT = 308;
  private static final String WHY =
      """
      Cette adresse n'est pas celle d'Entente : l'exploitant peut l'ajouter au réglage entente.entrance.hosts.
      This address is not one of Entente's: the operator can add it to the setting entente.entrance.hosts.
      """;

  private final OurAddresses addresses;

  HostValve(OurAddresses addresses) {
    super(true);
    this.addresses = addresses;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String name = request.getServerName();
    if (!addresses.ours(name)) {
      LOG.warn(
          "Refused with 421: asked under the name {} (entente.entrance.hosts)",
          DoorLog.plain(name));
      refuse(response, MISDIRECTED, WHY);
    } else if (ProxyValve.cameInTheOpen(request) && addresses.byTlsOnly(name)) {
      byTls(request, response, name);
    } else {
      getNext().invoke(request, response);
    }
  }

  // What was sent in the open is read by nobody; only who asks for a page is led on.
  private static void byTls(Request request, Response response, String name) throws IOException {
    if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, "https, please.\n");
      return;
    }
    String query = request.getQueryString();
    response.setStatus(PERMANENT);
    response.setHeader(
        "Location",
        "https://" + name + request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static void refuse(Response response, int status, String why) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
  }
}
