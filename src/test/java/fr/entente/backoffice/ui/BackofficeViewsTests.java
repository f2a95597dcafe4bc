package fr.entente.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouteConfiguration;
import fr.entente.EntenteTest;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(
    username = "lea",
    roles = {"LEAD", "TRAINER", "MANAGER"})
class BackofficeViewsTests extends SpringBrowserlessTest {
  @Autowired Agents agents;

  @BeforeEach
  void leaWorksHere() {
    hire("lea", Role.LEAD, Role.TRAINER, Role.MANAGER);
  }

  @Test
  void everyPageOpensInBothLanguages() {
    var routes = RouteConfiguration.forApplicationScope();
    for (var language : Language.values()) {
      UI.getCurrent().setLocale(language.locale());
      for (var path :
          Set.of("floor", "worklist", "accounts", "calls", "imports", "scripts", "policies")) {
        navigate(routes.getRoute(path).orElseThrow());
        assertThat(find(H1.class).single().getText()).isNotBlank().doesNotContain("!{");
        assertThat(getCurrentView().getElement().getTextRecursively())
            .as(path)
            .doesNotContain("!{");
      }
    }
  }

  private Agent hire(String login, Role... roles) {
    var input =
        new NewAgent(login, login, Set.of(roles), Language.FR, null, "correct horse battery");
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }
}
