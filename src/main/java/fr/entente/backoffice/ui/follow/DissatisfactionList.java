package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.Dissatisfaction;
import fr.entente.agents.Agent;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What debtors were not content with, and who answers by when.
class DissatisfactionList extends Composite<Grid<Dissatisfaction>> {
  private final FollowDoors doors;
  private final Function<Dissatisfaction, Button> answer;
  private Map<AgentId, Agent> everybody = Map.of();

  DissatisfactionList(FollowDoors doors, Function<Dissatisfaction, Button> answer) {
    this.doors = doors;
    this.answer = answer;
  }

  void show(List<Dissatisfaction> rows) {
    everybody = doors.everybody();
    Lists.show(getContent(), rows);
  }

  @Override
  protected Grid<Dissatisfaction> initContent() {
    var list = Lists.<Dissatisfaction>grid(word("DISSATISFIED"));
    Lists.link(
        list,
        getTranslation("backoffice.debtor"),
        line -> Cells.Link.to(line.account(), line.debtorName(), line.reference()));
    Lists.name(list, word("said"), Dissatisfaction::words).setFlexGrow(2);
    Lists.text(list, word("opened"), line -> doors.formats().day(line.voicedAt()));
    Lists.text(
        list,
        word("heard"),
        line -> FollowCells.owner(this, everybody, line.voicedTo(), "owner.any"));
    Lists.text(
        list, word("owner"), line -> FollowCells.owner(this, everybody, line.owner(), "owner.any"));
    Lists.component(list, word("by"), this::by);
    Lists.deeds(list, getTranslation("backoffice.actions"), answer::apply);
    list.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.DISSATISFIED")));
    return list;
  }

  // Who is told when its day is over: the managers, since then.
  private Component by(Dissatisfaction line) {
    var by = FollowCells.by(this, doors.formats().date(line.dueOn()), line.late());
    if (line.raisedAt() == null) {
      return by;
    }
    String since = doors.formats().day(line.raisedAt());
    var cell = new Div(by, new Span(getTranslation("backoffice.follow.raised", since)));
    cell.addClassName("two-lines");
    return cell;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
