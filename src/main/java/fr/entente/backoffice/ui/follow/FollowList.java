package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.agents.Agent;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.LifeWords;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.EmptyState;
import fr.entente.worklist.FollowUpRow;
import fr.entente.worklist.LifeState;
import java.util.List;
import java.util.Map;

/// Accounts that are not called now: why, who sees to it by when, and what leads out.
class FollowList extends Composite<Grid<FollowUpRow>> {
  private final FollowDoors doors;
  private final ChosenRows<FollowUpRow> chosen;
  private Map<AgentId, Agent> everybody = Map.of();

  FollowList(FollowDoors doors, Runnable changed) {
    this.doors = doors;
    chosen = new ChosenRows<>(row -> row.account().value(), FollowUpRow::debtorName, changed);
  }

  ChosenRows<FollowUpRow> chosen() {
    return chosen;
  }

  List<AccountId> accounts() {
    return chosen.rows().stream().map(FollowUpRow::account).toList();
  }

  void show(FollowTab tab, List<FollowUpRow> rows) {
    everybody = doors.everybody();
    chosen.shows(rows);
    var list = getContent();
    list.getElement().setAttribute("aria-label", word(tab.name()));
    list.getColumns().getFirst().setVisible(doors.acts() && tab.canBeLate());
    list.setEmptyStateComponent(
        new EmptyState(VaadinIcon.CHECK_CIRCLE, word("none." + tab.name())));
    Lists.show(list, rows);
  }

  @Override
  protected Grid<FollowUpRow> initContent() {
    var list = Lists.<FollowUpRow>grid(getTranslation("nav.follow_up"));
    chosen.column(list);
    Lists.link(
        list,
        getTranslation("backoffice.debtor"),
        row -> Cells.Link.to(row.account(), row.debtorName(), row.reference()));
    Lists.figure(list, word("amount"), row -> doors.formats().money(row.amount()));
    Lists.name(list, word("why"), this::why).setFlexGrow(2);
    Lists.text(list, word("owner"), this::owner);
    Lists.component(
        list,
        word("by"),
        row ->
            row.life().due() == null
                ? new Span("–")
                : FollowCells.by(this, doors.formats().moment(row.life().due()), row.late()));
    Lists.name(list, word("out"), row -> "→ " + LifeWords.out(this, row.life()));
    return list;
  }

  private String why(FollowUpRow row) {
    String reason = LifeWords.reason(this, row.life().reason());
    return reason.isEmpty() ? LifeWords.state(this, row.life().state()) : reason;
  }

  private String owner(FollowUpRow row) {
    LifeState state = row.life().state();
    boolean anyone =
        state == LifeState.CALLED_BACK || state == LifeState.READY || state == LifeState.PROMISED;
    return FollowCells.owner(
        this, everybody, row.life().owner(), anyone ? "owner.anyone" : "owner.any");
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
