package fr.entente.demo;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.HouseAddress;
import fr.entente.agents.Role;
import fr.entente.kernel.RunAs;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the person who started the product where it is and, in the demonstration, whom to sign in
/// as.
@Component
class Welcome {
  private final Agents agents;
  private final FirstStart first;
  private final HouseAddress house;
  private final boolean demonstration;
  private final String address;

  Welcome(
      Agents agents,
      FirstStart first,
      HouseAddress house,
      @Value("${entente.demo:false}") boolean demonstration,
      @Value("${server.address}") String address) {
    this.agents = agents;
    this.first = first;
    this.house = house;
    this.demonstration = demonstration;
    this.address = address;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      String here = "http://%s:%d".formatted(address, web.getWebServer().getPort());
      System.out.println(
          "%nEntente is ready: %s%n".formatted(here)
              + first.invitation().map(token -> invitation(here, token)).orElse("")
              + (demonstration ? demonstration() : ""));
    }
  }

  // The launcher keeps the log off the console: what nobody else must read is said here.
  private static String invitation(String here, String token) {
    return "Nobody can log in yet. Open %s/first-start and give the set-up token %s%n"
        .formatted(here, token);
  }

  private String demonstration() {
    return house.loopback()
        ? people()
        : ("The demonstration's users cannot sign in here: their password is public, and %s is reached by others.%n"
                + "Bind to 127.0.0.1 (SERVER_ADDRESS) for the demonstration, or start without it (ENTENTE_DEMO=false).%n")
            .formatted(address);
  }

  private String people() {
    var all =
        new StringBuilder("Demonstration users, password %s:%n".formatted(DemoPeople.PASSWORD));
    RunAs.system(
        () -> agents.all().stream().filter(Agent::active).forEach(a -> all.append(line(a))));
    return all + "Press Ctrl-C to stop; everything is kept.%n".formatted();
  }

  private static String line(Agent agent) {
    String roles =
        agent.roles().stream()
            .sorted()
            .map(Role::name)
            .map(r -> r.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "  %-10s %-14s %s%n".formatted(agent.login(), roles, agent.language().code());
  }
}
