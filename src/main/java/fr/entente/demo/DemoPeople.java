package fr.entente.demo;

import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.NewAgent;
import fr.entente.agents.OpenLogins;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The people of the demonstration, one of each role, when nobody exists. Their telephones are
/// fictional and their password is no secret: the demonstration stays on loopback.
@Component
@ConditionalOnProperty(name = "entente.demo", havingValue = "true")
public class DemoPeople implements OpenLogins {
  public static final String PASSWORD = OpenLogins.PASSWORD;

  private static final List<NewAgent> PEOPLE =
      List.of(
          person("marie", "Marie Delmas", Role.AGENT, Language.FR, "+33639980101"),
          person("karim", "Karim Benali", Role.AGENT, Language.FR, "+33639980102"),
          person("emma", "Emma Clarke", Role.AGENT, Language.EN, "+33639980103"),
          person("lea", "Léa Fontaine", Role.LEAD, Language.FR, "+33639980104"),
          person("thomas", "Thomas Rey", Role.TRAINER, Language.FR, null),
          person("claire", "Claire Aubert", Role.MANAGER, Language.FR, null),
          person("admin", "Alex Morin", Role.ADMINISTRATOR, Language.FR, null));

  private static final Map<String, String> TEAMS =
      Map.of("marie", "Lyon", "karim", "Lyon", "lea", "Lyon", "emma", "Export");

  private final FirstStart firstStart;
  private final Agents agents;
  private final Teams teams;
  private final Clock clock;

  DemoPeople(FirstStart firstStart, Agents agents, Teams teams, Clock clock) {
    this.firstStart = firstStart;
    this.agents = agents;
    this.teams = teams;
    this.clock = clock;
  }

  @Override
  public List<OpenLogin> people() {
    return PEOPLE.stream()
        .map(each -> new OpenLogin(each.login(), each.name(), each.roles().iterator().next()))
        .toList();
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @EventListener
  @Order(10)
  void on(ApplicationStartedEvent event) {
    if (firstStart.open()) {
      // The operator's own administrator goes first: a login of the same name is then taken.
      firstStart.createConfigured();
      RunAs.system(() -> PEOPLE.forEach(agents::create));
      RunAs.system(() -> TEAMS.forEach(this::join));
    }
  }

  // Long enough ago for the demonstration's history.
  private void join(String login, String team) {
    var since = LocalDate.now(clock).minusYears(2);
    agents.byLogin(login).ifPresent(agent -> teams.join(agent.id(), since, team));
  }

  private static NewAgent person(
      String login, String name, Role role, Language language, @Nullable String phone) {
    return new NewAgent(login, name, Set.of(role), language, phone, PASSWORD);
  }
}
