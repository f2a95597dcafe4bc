package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@EntenteTest
class FocusTests {
  @Autowired Focus focus;
  @Autowired Agents agents;
  private AgentId marie;
  private AgentId karim;

  @BeforeEach
  void twoAgents() {
    marie = agent("marie");
    karim = agent("karim");
    SignIn.as("marie", agents);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private AgentId agent(String login) {
    return RunAs.system(() -> {
      agents.create(
          new NewAgent(login, login, Set.of(Role.AGENT), Language.FR, null, "entente-demo"));
      return agents.byLogin(login).orElseThrow().id();
    });
  }

  @Test
  void aPartIsWorkedUntilTheAgentSaysOtherwise() {
    assertThat(focus.of(marie)).isEqualTo(WorklistFilter.ALL);
    var part = new WorklistFilter(Stage.LATE, false, new CreditorId(7));
    focus.on(marie, part);
    assertThat(focus.of(marie)).isEqualTo(part);
    var other = new WorklistFilter(null, true, null);
    focus.on(marie, other);
    assertThat(focus.of(marie)).isEqualTo(other);
    focus.on(marie, WorklistFilter.ALL);
    assertThat(focus.of(marie)).isEqualTo(WorklistFilter.ALL);
  }

  @Test
  void nobodyChoosesForAnotherAgent() {
    var part = new WorklistFilter(Stage.EARLY, null, null);
    assertThatThrownBy(() -> focus.on(karim, part)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> focus.of(karim)).isInstanceOf(AccessDeniedException.class);
  }
}
