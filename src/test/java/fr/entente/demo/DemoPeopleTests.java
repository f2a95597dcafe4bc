package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EntenteTest
class DemoPeopleTests {
  @Autowired FirstStart firstStart;
  @Autowired Agents agents;
  @Autowired Teams teams;
  @Autowired TestClock clock;

  @Test
  void theDemonstrationHasSomebodyOfEveryRole() {
    List<Agent> people = arrive(firstStart);
    assertThat(people).flatExtracting(Agent::roles).contains(Role.values());
    assertThat(people)
        .filteredOn(p -> p.has(Role.AGENT))
        .allMatch(p -> p.deskPhone() != null && p.deskPhone().fiction());
    assertThat(RunAs.system(() -> teams.names())).containsExactly("Export", "Lyon");
  }

  @Test
  void theOperatorsOwnAdministratorKeepsItsLogin() {
    var operator =
        new NewAgent(
            "admin",
            "Operator",
            Set.of(Role.ADMINISTRATOR),
            Language.FR,
            null,
            "correct horse battery");
    FirstStart configured = mock();
    when(configured.open()).thenReturn(true);
    when(configured.createConfigured())
        .thenAnswer(_ -> {
          RunAs.system(() -> agents.create(operator));
          return true;
        });
    assertThat(arrive(configured))
        .filteredOn(p -> p.has(Role.ADMINISTRATOR))
        .extracting(Agent::name)
        .containsExactly("Operator");
  }

  private List<Agent> arrive(FirstStart door) {
    new DemoPeople(door, agents, teams, clock).on(null);
    return RunAs.system(() -> agents.all());
  }
}
