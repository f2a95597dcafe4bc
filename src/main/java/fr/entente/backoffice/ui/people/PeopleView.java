package fr.entente.backoffice.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// User administration: who works here, in which roles.
@Route(value = "people", layout = MainLayout.class)
@Menu(title = "nav.people", order = 530, icon = "vaadin:user-card")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Screen {
  private final Agents agents;
  private final Teams teams;
  private final Grid<Agent> list = Lists.grid(getTranslation("nav.people"));
  private final Div side = new Div();
  private Map<AgentId, String> memberships = Map.of();

  PeopleView(Agents agents, Teams teams) {
    super("nav.people");
    this.agents = agents;
    this.teams = teams;
    Lists.text(list, getTranslation("backoffice.people.name"), Agent::name).setSortable(true);
    Lists.text(list, getTranslation("uikit.login.login"), Agent::login).setSortable(true);
    Lists.text(list, getTranslation("backoffice.people.roles"), this::roles);
    Lists.text(
        list,
        getTranslation("backoffice.people.team"),
        person -> memberships.getOrDefault(person.id(), "–"));
    Lists.text(list, getTranslation("backoffice.people.phone"), PeopleView::phone);
    Lists.component(list, getTranslation("backoffice.people.state"), this::state);
    Lists.component(list, getTranslation("backoffice.actions"), this::edit);
    var create =
        new Button(
            getTranslation("backoffice.people.new"),
            e -> show(new PersonForm(agents, teams, this::reload)));
    create.addThemeNames("primary");
    var columns = new Div(list, side);
    columns.addClassName("columns");
    side.addClassName("side");
    add(create, columns);
    reload();
  }

  private void reload() {
    memberships = teams.today();
    list.setItems(agents.all());
  }

  private void show(PersonForm form) {
    side.removeAll();
    side.add(form);
    form.begin();
  }

  private Button edit(Agent person) {
    var button =
        new Button(
            getTranslation("backoffice.edit"),
            e -> show(new PersonForm(agents, teams, this::reload, person)));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("backoffice.edit.whom", person.name()));
    return button;
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
