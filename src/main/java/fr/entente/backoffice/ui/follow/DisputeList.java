package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.accounts.DisputeLine;
import fr.entente.agents.Agent;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What is contested, why, and who answers by when.
class DisputeList extends Composite<Grid<DisputeLine>> {
  private final FollowDoors doors;
  private final Function<DisputeLine, Button> answer;
  private final ChosenRows<DisputeLine> chosen;
  private Map<AgentId, Agent> everybody = Map.of();

  DisputeList(FollowDoors doors, Runnable changed, Function<DisputeLine, Button> answer) {
    this.doors = doors;
    this.answer = answer;
    chosen = new ChosenRows<>(DisputeLine::id, DisputeLine::debtorName, changed);
  }

  ChosenRows<DisputeLine> chosen() {
    return chosen;
  }

  void show(List<DisputeLine> rows) {
    everybody = doors.everybody();
    chosen.shows(rows);
    Lists.show(getContent(), rows);
  }

  @Override
  protected Grid<DisputeLine> initContent() {
    var list = Lists.<DisputeLine>grid(word("DISPUTES"));
    chosen.column(list);
    list.getColumns().getFirst().setVisible(doors.acts());
    Lists.link(
        list,
        getTranslation("backoffice.debtor"),
        line -> Cells.Link.to(line.account(), line.debtorName(), line.reference()));
    Lists.figure(list, word("contested"), line -> doors.formats().money(line.amount()));
    Lists.text(list, word("why"), line -> getTranslation("accounts.dispute.type." + line.type()));
    Lists.name(list, word("invoices"), DisputeLine::invoices);
    Lists.name(list, word("said"), DisputeLine::words);
    Lists.text(
        list,
        word("owner"),
        line -> FollowCells.owner(this, everybody, line.resolver(), "owner.any"));
    Lists.component(
        list,
        word("by"),
        line -> FollowCells.by(this, doors.formats().date(line.dueOn()), line.late()));
    Lists.deeds(list, getTranslation("backoffice.actions"), answer::apply);
    list.setEmptyStateComponent(new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none.DISPUTES")));
    return list;
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
