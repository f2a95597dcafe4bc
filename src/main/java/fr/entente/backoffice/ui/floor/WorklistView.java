package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.CallButton;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.commitments.grade.Grades;
import fr.entente.commitments.grade.PromiseGlance;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.FloorObjectives;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.worklist.Focus;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistRow;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The worklist in its order, with the reason for each place.
@Route(value = "worklist", layout = MainLayout.class)
@Menu(title = "nav.worklist", order = 130, icon = "vaadin:list-ol")
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
class WorklistView extends ListScreen {
  private final Worklist worklist;
  private final Grades grades;
  private final Formats formats;
  private final Agent me;
  private final FilterRow filters = new FilterRow(this::go);
  private final Grid<WorklistRow> list = Lists.grid(getTranslation("nav.worklist"));
  private final RangeBar range;
  private final @Nullable FocusBar focus;
  private Map<AccountId, PromiseGlance> promises = Map.of();
  private List<WorklistRow> rows = List.of();
  private int first;

  WorklistView(
      Worklist worklist,
      Focus focus,
      Agents agents,
      Portfolio portfolio,
      Grades grades,
      FloorObjectives objectives,
      Formats formats) {
    super("nav.worklist");
    this.worklist = worklist;
    this.grades = grades;
    this.formats = formats;
    this.me = agents.current();
    this.range = new RangeBar(formats, from -> go(address().from(from)));
    addClassName("worklist");
    columns();
    filters
        .choice("stage", getTranslation("backoffice.stage"), "stage", Stage.class)
        .choice(
            "factored", getTranslation("backoffice.factored"), "factored", QueueWalk.Factored.class)
        .among("creditor", getTranslation("backoffice.creditor"), names(portfolio));
    var banner = new Banner();
    this.focus = me.has(Role.AGENT) ? new FocusBar(focus, me, banner) : null;
    if (this.focus != null) {
      actions(this.focus);
    }
    if (me.has(Role.LEAD) || me.has(Role.AGENT)) {
      actions(new OverloadBar(worklist, me, banner));
    }
    add(new ObjectiveTiles(objectives.today(), formats), banner, filters, list, range);
  }

  private static Map<Long, String> names(Portfolio portfolio) {
    return portfolio.creditors().stream()
        .collect(
            Collectors.toMap(
                c -> c.id().value(), Creditor::name, (one, _) -> one, LinkedHashMap::new));
  }

  private void columns() {
    Lists.link(list, getTranslation("backoffice.debtor"), this::account);
    Lists.name(list, getTranslation("backoffice.creditor"), WorklistRow::creditorName);
    Lists.figure(
        list,
        getTranslation("backoffice.overdue"),
        row -> formats.money(row.item().why().overdue()));
    Lists.figure(
        list,
        getTranslation("backoffice.late"),
        row -> getTranslation("backoffice.days", row.item().why().daysPastDue()));
    Lists.status(
            list,
            getTranslation("backoffice.why"),
            row -> WhyText.of(this, row.item().why(), formats))
        .setFlexGrow(3);
    Lists.text(list, getTranslation("backoffice.worklist.promise"), this::promise);
    if (CallButton.may(me)) {
      Lists.calls(list, row -> row.item().account(), WorklistRow::debtorName);
    }
  }

  // How firm the latest promise was, and which part of it is missing.
  private String promise(WorklistRow row) {
    var promise = promises.get(row.item().account());
    if (promise == null) {
      return "–";
    }
    String grade =
        promise.grade() == null ? "" : getTranslation("commitments.grade." + promise.grade());
    return row.item().why().tier() == Tier.BROKEN_COMMITMENT && promise.missing().isPositive()
        ? getTranslation(
            "backoffice.worklist.missing", formats.percent(promise.missingShare()), grade)
        : grade;
  }

  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    var filter = QueueWalk.filter(asked);
    if (focus != null) {
      focus.show(filter);
    }
    var page = worklist.page(filter, asked.page());
    first = page.from();
    rows = page.rows();
    promises = grades.latest(page.rows().stream().map(row -> row.item().account()).toList());
    Lists.show(list, page.rows());
    range.show(page);
    list.setEmptyStateComponent(nothing(nobodyToCall()));
  }

  private EmptyState nobodyToCall() {
    boolean imports = me.has(Role.LEAD) || me.has(Role.MANAGER);
    return new EmptyState(VaadinIcon.PHONE, getTranslation("backoffice.worklist.empty"))
        .deed(
            getTranslation(imports ? "backoffice.list.import" : "backoffice.list.accounts"),
            () -> UI.getCurrent().navigate(imports ? "imports" : "accounts"));
  }

  private Cells.Link account(WorklistRow row) {
    return Cells.Link.to(
        row.item().account(),
        address().into("worklist", first + rows.indexOf(row)).parameters(),
        row.debtorName(),
        row.accountReference());
  }
}
