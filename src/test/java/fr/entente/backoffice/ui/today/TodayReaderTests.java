package fr.entente.backoffice.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors behind the page, asked in the name of each role alone.
@EntenteTest
class TodayReaderTests {
  @Autowired TodayReader reader;
  @Autowired Agents agents;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleMayReadAllOfItsOwnCards(Role role) {
    var days = reader.read(hired("somebody", role));
    assertThat(days).singleElement().matches(day -> day.role() == role);
    assertThat(days.getFirst().cards()).hasSizeGreaterThan(2).doesNotHaveDuplicates();
  }

  @Test
  void whoHasAllRolesReadsFiveDays() {
    assertThat(reader.read(hired("claire", Role.values()))).hasSize(5);
  }

  private Agent hired(String login, Role... roles) {
    var input =
        new NewAgent(login, login, Set.of(roles), Language.FR, null, "correct horse battery");
    var agent = ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
    SignIn.as(login, agents);
    return agent;
  }
}
