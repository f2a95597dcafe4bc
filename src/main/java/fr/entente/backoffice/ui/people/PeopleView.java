package fr.entente.backoffice.ui.people;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.Banner;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// User administration: who works here, in which roles.
@Route(value = "people", layout = MainLayout.class)
@Menu(title = "nav.people", order = 530, icon = "vaadin:user-card")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Screen {
  private static final String NEW = "new";

  private final Agents agents;
  private final Teams teams;
  private final Grid<Agent> list = Lists.grid(getTranslation("nav.people"));
  private final Banner banner = new Banner();
  private final PanelLayout panels = new PanelLayout(list, "person", this::panel);
  private List<Agent> all = List.of();
  private Map<AgentId, String> memberships = Map.of();

  PeopleView(Agents agents, Teams teams) {
    super("nav.people");
    this.agents = agents;
    this.teams = teams;
    Lists.component(
            list,
            getTranslation("backoffice.people.name"),
            person -> panels.opener(person.name(), String.valueOf(person.id().value())))
        .setComparator(Comparator.comparing(Agent::name))
        .setSortable(true);
    Lists.text(list, getTranslation("uikit.login.login"), Agent::login).setSortable(true);
    Lists.text(list, getTranslation("backoffice.people.roles"), this::roles);
    Lists.text(
        list,
        getTranslation("backoffice.people.team"),
        person -> memberships.getOrDefault(person.id(), "–"));
    Lists.text(list, getTranslation("backoffice.people.phone"), PeopleView::phone);
    Lists.component(list, getTranslation("backoffice.people.state"), this::state);
    var create = panels.action(getTranslation("backoffice.people.new"), NEW);
    create.addThemeNames("primary");
    actions(create);
    add(banner, panels);
    reload();
  }

  private void reload() {
    memberships = teams.today();
    all = agents.all();
    Lists.show(list, all);
  }

  private Optional<SidePanel> panel(String which) {
    banner.clear();
    return which.equals(NEW)
        ? Optional.of(form(null, getTranslation("backoffice.people.new")))
        : all.stream()
            .filter(person -> String.valueOf(person.id().value()).equals(which))
            .findFirst()
            .map(person -> form(person, person.name()));
  }

  private PersonForm form(@Nullable Agent person, String title) {
    return new PersonForm(agents, teams, this::saved, person, title);
  }

  private void saved(Agent person) {
    reload();
    panels.done();
    banner.success(getTranslation("backoffice.people.saved", person.name()));
  }

  private StatusBadge state(Agent person) {
    return person.active()
        ? new StatusBadge(StatusBadge.Shape.DONE, getTranslation("backoffice.people.active"))
        : new StatusBadge(StatusBadge.Shape.OFFLINE, getTranslation("backoffice.people.inactive"));
  }

  private String roles(Agent person) {
    return person.roles().stream()
        .sorted(Comparator.naturalOrder())
        .map(role -> getTranslation("agents.role." + role))
        .collect(Collectors.joining(", "));
  }

  private static String phone(Agent person) {
    return Optional.ofNullable(person.deskPhone()).map(PhoneNumber::display).orElse("–");
  }
}
