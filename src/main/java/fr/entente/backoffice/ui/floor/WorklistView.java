package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.commitments.grade.Grades;
import fr.entente.commitments.grade.PromiseGlance;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.FloorObjectives;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import fr.entente.worklist.Tier;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistRow;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The worklist in its order, with the reason for each place.
@Route(value = "worklist", layout = MainLayout.class)
@Menu(title = "nav.worklist", order = 130, icon = "vaadin:list-ol")
@RolesAllowed({"AGENT", "LEAD", "MANAGER"})
class WorklistView extends Screen {
  private static final int PAGE = 50;

  private final Worklist worklist;
  private final Agents agents;
  private final Grades grades;
  private final Formats formats;
  private final Agent me;
  private final Banner banner = new Banner();
  private final WorklistFilterBar filter;
  private final Grid<WorklistRow> list = Lists.grid(getTranslation("nav.worklist"));
  private final Button first = new Button(getTranslation("backoffice.page.first"), e -> show(null));
  private final Button next = new Button(getTranslation("backoffice.page.next"));
  private final Map<WorklistRow, Integer> ranks = new HashMap<>();
  private Map<AccountId, PromiseGlance> promises = Map.of();
  private @Nullable String after;
  private int shown;

  WorklistView(
      Worklist worklist,
      Agents agents,
      Portfolio portfolio,
      Grades grades,
      FloorObjectives objectives,
      Formats formats) {
    super("nav.worklist");
    this.worklist = worklist;
    this.agents = agents;
    this.grades = grades;
    this.formats = formats;
    this.me = agents.current();
    this.filter = new WorklistFilterBar(portfolio.creditors(), () -> show(null));
    columns();
    next.addClickListener(e -> show(after));
    var pages = new Div(first, next);
    pages.addClassName("row");
    add(new ObjectiveTiles(objectives.today(), formats), filter);
    if (me.has(Role.LEAD) || me.has(Role.AGENT)) {
      add(new OverloadBar(worklist, me, banner));
    }
    add(banner, list, pages);
    list.setEmptyStateComponent(
        new EmptyState(
            getTranslation("backoffice.worklist.empty"),
            getTranslation("backoffice.worklist.empty.advice")));
    show(null);
  }

  private void columns() {
    Lists.figure(list, getTranslation("backoffice.rank"), ranks::get);
    Lists.component(list, getTranslation("backoffice.debtor"), WorklistView::account);
    Lists.text(list, getTranslation("backoffice.creditor"), WorklistRow::creditorName);
    Lists.figure(
        list,
        getTranslation("backoffice.overdue"),
        row -> formats.money(row.item().why().overdue()));
    Lists.text(
        list,
        getTranslation("backoffice.stage"),
        row -> Labels.of(this, "stage", row.item().stage()));
    Lists.text(
            list,
            getTranslation("backoffice.why"),
            row -> WhyText.of(this, row.item().why(), formats))
        .setFlexGrow(3)
        .setTooltipGenerator(row -> WhyText.of(this, row.item().why(), formats));
    Lists.text(list, getTranslation("backoffice.worklist.promise"), this::promise);
    Lists.component(list, getTranslation("backoffice.holder"), this::holder);
  }

  // How firm the latest promise was, and what is missing of it.
  private String promise(WorklistRow row) {
    var promise = promises.get(row.item().account());
    if (promise == null) {
      return "–";
    }
    String grade =
        promise.grade() == null ? "" : getTranslation("commitments.grade." + promise.grade());
    return row.item().why().tier() == Tier.BROKEN_COMMITMENT && promise.missing().isPositive()
        ? getTranslation(
                "commitments.missing",
                formats.percent(promise.missingShare()),
                formats.money(promise.missing()))
            + " · "
            + grade
        : grade;
  }

  private void show(@Nullable String from) {
    if (from == null) {
      ranks.clear();
      shown = 0;
    }
    var page = worklist.page(filter.value(), from, PAGE);
    page.rows().forEach(row -> ranks.put(row, ++shown));
    promises = grades.latest(page.rows().stream().map(row -> row.item().account()).toList());
    list.setItems(page.rows());
    after = page.next();
    next.setEnabled(after != null);
    first.setEnabled(from != null);
  }

  private static Component account(WorklistRow row) {
    return new RouterLink(
        row.debtorName() + " · " + row.accountReference(),
        AccountView.class,
        row.item().account().value());
  }

  private Component holder(WorklistRow row) {
    var holder = row.item().heldBy();
    if (holder == null) {
      return new Span("–");
    }
    String name = agents.byId(holder).name();
    if (!me.has(Role.LEAD)) {
      return new Span(name);
    }
    var release =
        new Button(
            getTranslation("backoffice.release"),
            e -> {
              worklist.forceRelease(row.item().account(), me.id());
              banner.success(getTranslation("backoffice.released", name));
              show(null);
            });
    release.addThemeNames("tertiary", "small");
    release.setAriaLabel(getTranslation("backoffice.release.whose", name));
    return new Div(new Span(name), release);
  }
}
