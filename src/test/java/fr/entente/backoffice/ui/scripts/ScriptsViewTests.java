package fr.entente.backoffice.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Section;
import fr.entente.EntenteTest;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.studio.LibraryRow;
import fr.entente.uikit.SidePanel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(
    username = "lea",
    roles = {"LEAD", "TRAINER", "MANAGER"})
class ScriptsViewTests extends SpringBrowserlessTest {
  @Autowired Agents agents;

  @BeforeEach
  void leaWorksHere() {
    hire("lea", Role.LEAD, Role.TRAINER, Role.MANAGER);
    UI.getCurrent().setLocale(Language.FR.locale());
  }

  @Test
  void everyScriptCanBeReadFromTopToBottom() {
    navigate(ScriptsView.class);
    Grid<LibraryRow> scripts = grid();
    var first = scripts.getGenericDataView().getItems().findFirst().orElseThrow();
    navigate(ScriptReadView.class, Map.of("key", first.key(), "language", first.language().code()));
    assertThat(find(Section.class).all()).hasSize(first.steps());
  }

  @Test
  void theDemonstrationPolicyIsMarked() {
    navigate(PoliciesView.class);
    Grid<PolicySummary> policies = grid();
    var shown = policies.getGenericDataView().getItems().toList();
    assertThat(shown).isNotEmpty();
    for (int row = 0; row < shown.size(); row++) {
      var mark = (com.vaadin.flow.component.Component) test(policies).getCellComponent(row, 1);
      assertThat(mark.getElement().getTextRecursively().contains("Démonstration"))
          .isEqualTo(shown.get(row).demonstration());
    }
  }

  @Test
  void aPolicyIsReadInSentences() {
    navigate(PoliciesView.class);
    Grid<PolicySummary> policies = grid();
    int row =
        policies
            .getGenericDataView()
            .getItems()
            .map(PolicySummary::key)
            .toList()
            .indexOf("fr-b2c-creditor");
    ((Button) test(policies).getCellComponent(row, 0)).click();
    assertThat(find(SidePanel.class).single().getElement().getTextRecursively())
        .contains("Du lundi au vendredi : 09:00-12:30, 14:00-19:00.")
        .contains("Du samedi au dimanche : aucun appel.")
        .contains("Au plus un appel en 24 heures.")
        .contains("Au plus 3 appels en 7 jours.")
        .contains("7 jours de répit")
        .doesNotContain("fr-b2c");
  }

  private Agent hire(String login, Role... roles) {
    var input =
        new NewAgent(login, login, Set.of(roles), Language.FR, null, "correct horse battery");
    return ((AgentResult.Done) RunAs.system(() -> agents.create(input))).agent();
  }

  @SuppressWarnings("unchecked")
  private <T> Grid<T> grid() {
    return find(Grid.class).first();
  }
}
