package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.agents.Agent;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.EmptyState;
import fr.entente.worklist.UndoneDeed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was said in calls and not done: each row is done, or needs nothing any more.
class UndoneList extends Composite<Grid<UndoneDeed>> {
  /// What came of a press on a row.
  interface Closed {
    void with(UndoneDeed deed, boolean done);
  }

  private final FollowDoors doors;
  private final Closed closed;
  private Map<AgentId, Agent> everybody = Map.of();

  UndoneList(FollowDoors doors, Closed closed) {
    this.doors = doors;
    this.closed = closed;
  }

  void show(List<UndoneDeed> rows) {
    everybody = doors.everybody();
    Lists.show(getContent(), rows);
  }

  @Override
  protected Grid<UndoneDeed> initContent() {
    var list = Lists.<UndoneDeed>grid(word("UNDONE"));
    Lists.link(
        list,
        getTranslation("backoffice.debtor"),
        line -> Cells.Link.to(line.account(), line.debtorName(), line.reference()));
    Lists.text(list, word("undone.what"), this::what).setFlexGrow(2);
    Lists.text(
        list, word("owner"), line -> FollowCells.owner(this, everybody, line.agent(), "owner.any"));
    Lists.component(
        list,
        word("opened"),
        line -> FollowCells.by(this, doors.formats().moment(line.saidAt()), line.late()));
    Lists.component(list, getTranslation("backoffice.actions"), this::deeds)
        .setAutoWidth(true)
        .setVisible(doors.acts());
    list.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.UNDONE")));
    return list;
  }

  private String what(UndoneDeed line) {
    return getTranslation("desk.command." + line.deed().toLowerCase(Locale.ROOT));
  }

  private Component deeds(UndoneDeed line) {
    return new Div(press(line, true, "undone.done"), press(line, false, "undone.dropped"));
  }

  private Button press(UndoneDeed line, boolean done, String key) {
    var button = SinglePress.button(word(key), () -> closed.with(line, done));
    button.addThemeNames("small", done ? "primary" : "tertiary");
    button.setAriaLabel(word(key) + ": " + what(line) + ", " + line.debtorName());
    return button;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
