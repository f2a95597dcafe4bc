package fr.entente.backoffice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/// The address without a path: an agent goes on to the desk, everybody else to what waits today.
@Route(value = "", autoLayout = false)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
  private static final List<Map.Entry<Role, String>> HOMES =
      List.of(
          Map.entry(Role.LEAD, "today"),
          Map.entry(Role.AGENT, "desk"),
          Map.entry(Role.MANAGER, "today"),
          Map.entry(Role.TRAINER, "today"),
          Map.entry(Role.ADMINISTRATOR, "today"));

  private final Agents agents;

  HomeView(Agents agents) {
    this.agents = agents;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(agents.signedIn().map(HomeView::homeOf).orElse("login"));
  }

  private static String homeOf(Agent me) {
    var routes = RouteConfiguration.forApplicationScope();
    return HOMES.stream()
        .filter(home -> me.has(home.getKey()))
        .map(Map.Entry::getValue)
        .filter(routes::isPathAvailable)
        .findFirst()
        .orElse("password");
  }
}
