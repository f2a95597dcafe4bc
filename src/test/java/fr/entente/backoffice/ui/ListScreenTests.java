package fr.entente.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.EntenteTest;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// The address alone says what a list shows.
@EntenteTest
@WithMockUser(
    username = "lea",
    roles = {"LEAD", "MANAGER"})
class ListScreenTests extends SpringBrowserlessTest {
  @Autowired Agents agents;

  @BeforeEach
  void leaWorksHere() {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "lea",
                "lea",
                Set.of(Role.LEAD, Role.MANAGER),
                Language.FR,
                null,
                "correct horse battery")));
    UI.getCurrent().setLocale(Language.FR.locale());
  }

  private static Map<String, String> address() {
    return UI
        .getCurrent()
        .getActiveViewLocation()
        .getQueryParameters()
        .getParameters()
        .entrySet()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  private String shown() {
    return getCurrentView().getElement().getTextRecursively();
  }

  @ParameterizedTest
  @ValueSource(strings = {"worklist", "accounts", "calls", "mailbox", "imports", "promises"})
  void whatTheAddressSpoilsIsLeftOutWithASentence(String route) {
    UI.getCurrent()
        .navigate(
            route,
            QueryParameters.fromString(
                "stage=x&creditor=-1&sort=drop&from=0&q=a%00&status=live&show=all"));
    assertThat(find(H1.class).single().getText()).isNotBlank();
    assertThat(shown()).contains("elle est montrée sans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"worklist", "accounts", "calls", "mailbox", "imports", "promises"})
  void anAddressWithoutParametersSaysNothing(String route) {
    UI.getCurrent().navigate(route);
    assertThat(shown()).doesNotContain("elle est montrée sans");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aChoiceChangesTheAddressAndTheAddressTheChoice() {
    UI.getCurrent().navigate("worklist", QueryParameters.of("from", "51"));
    var stage = (Select<Object>) find(Select.class).all().getFirst();
    test(stage).selectItem("Retard : > 45 j");
    assertThat(address()).isEqualTo(Map.of("stage", "late"));
    UI.getCurrent().navigate("worklist", QueryParameters.of("stage", "early"));
    assertThat(stage.getValue()).isEqualTo(fr.entente.worklist.Stage.EARLY);
  }
}
