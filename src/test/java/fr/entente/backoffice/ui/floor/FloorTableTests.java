package fr.entente.backoffice.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.entente.agents.Presence;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.reporting.FloorLine;
import fr.entente.reporting.FloorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorTableTests extends ViewTest {
  private static final AgentId MARIE = new AgentId(3);
  private static final AgentId KARIM = new AgentId(4);
  private static final AccountId PETIT = new AccountId(5);

  private final List<FloorLine> released = new ArrayList<>();
  private final FloorTable table = new FloorTable(formats, clock, true, released::add);

  @Test
  void whatChangesInARowLeavesItsMenuAlone() {
    var menu = cells(9).createComponent(line(MARIE, Presence.ON_CALL, PETIT, 0));
    var later = line(MARIE, Presence.WRAP_UP, PETIT, 1);
    assertThat(cells(9).updateComponent(menu, later)).isSameAs(menu);
  }

  @Test
  void whatACellTellsIsToldAnew() {
    var state = cells(1).createComponent(line(MARIE, Presence.ON_CALL, PETIT, 0));
    var later = cells(1).updateComponent(state, line(MARIE, Presence.WRAP_UP, PETIT, 0));
    assertThat(words(later)).contains("Clôture");
  }

  @Test
  void aMenuIsAboutOneAccount() {
    var menu = cells(9).createComponent(line(MARIE, Presence.ON_CALL, PETIT, 0));
    var other = line(MARIE, Presence.ON_CALL, new AccountId(6), 0);
    assertThat(cells(9).updateComponent(menu, other)).isNotSameAs(menu);
  }

  @Test
  void rowsStayWhereTheyAreWhileAMenuIsOpen() {
    floor(line(MARIE, Presence.ON_CALL, PETIT, 0), line(KARIM, Presence.READY, null, 0));
    table.menu(true);
    floor(line(KARIM, Presence.ON_CALL, null, 2), line(MARIE, Presence.READY, PETIT, 1));
    assertThat(order()).containsExactly("3: 1", "4: 2");
    table.menu(false);
    assertThat(order()).containsExactly("4: 2", "3: 1");
  }

  @Test
  void whatIsGivenBackIsWhatStandsThereNow() {
    floor(line(MARIE, Presence.PAUSED, PETIT, 0));
    Component menu = cells(9).createComponent(line(MARIE, Presence.PAUSED, PETIT, 0));
    var now = line(MARIE, Presence.PAUSED, PETIT, 7);
    floor(now);
    var item = ((MenuBar) menu).getItems().getFirst().getSubMenu().getItems().getFirst();
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    assertThat(released).containsExactly(now);
  }

  private void floor(FloorLine... lines) {
    if (!table.isAttached()) {
      shown(table);
    }
    table.show(List.of(lines));
  }

  private List<String> order() {
    Grid<FloorLine> grid = grid();
    return IntStream.range(0, test(grid).size())
        .mapToObj(i -> test(grid).getRow(i))
        .map(line -> line.row().agent().value() + ": " + line.calls())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Grid<FloorLine> grid() {
    return find(Grid.class).single();
  }

  @SuppressWarnings("unchecked")
  private ComponentRenderer<Component, FloorLine> cells(int column) {
    if (!table.isAttached()) {
      shown(table);
    }
    return (ComponentRenderer<Component, FloorLine>) grid().getColumns().get(column).getRenderer();
  }

  private FloorLine line(AgentId agent, Presence presence, AccountId account, int calls) {
    var row =
        new FloorRow(
            agent,
            "Agent " + agent.value(),
            presence,
            null,
            clock.instant(),
            account,
            "Petit",
            null);
    return new FloorLine(row, null, null, null, null, calls, Money.ZERO);
  }
}
