package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import fr.entente.EntenteTest;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.reporting.FloorLine;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(
    username = "lea",
    roles = {"LEAD", "TRAINER", "MANAGER"})
class FloorViewTests extends SpringBrowserlessTest {
  @Autowired Agents agents;
  @Autowired FloorReader reader;
  private Agent marie;

  @BeforeEach
  void leaAndMarieWorkHere() {
    hire("lea", Role.LEAD, Role.TRAINER, Role.MANAGER);
    marie = hire("marie", Role.AGENT);
    UI.getCurrent().setLocale(Language.FR.locale());
  }

  @Test
  void theFloorShowsWhatAgentsDo() {
    RunAs.system(() -> agents.setPresence(marie.id(), Presence.PAUSED, "lunch"));
    FloorView view = navigate(FloorView.class);
    view.show(reader.read(agents.current()));
    Grid<FloorLine> floor = grid();
    assertThat(floor.getGenericDataView().getItems())
        .singleElement()
        .matches(line -> line.row().presence() == Presence.PAUSED)
        .matches(line -> line.row().name().equals("marie"));
    assertThat(
            ((com.vaadin.flow.component.Component) test(floor).getCellComponent(0, 1))
                .getElement()
                .getTextRecursively())
        .contains("Déjeuner");
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
