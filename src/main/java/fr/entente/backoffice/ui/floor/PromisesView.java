package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.backoffice.ui.accounts.CallView;
import fr.entente.kernel.Money;
import fr.entente.reporting.Forecast;
import fr.entente.reporting.PromiseBy;
import fr.entente.reporting.PromiseFigures;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseLine;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What promises are worth: the forecast, whether forecasts came true, kept rates; every row opens
/// the instalments behind it.
@Route(value = "promises", layout = MainLayout.class)
@Menu(title = "nav.promises", order = 320, icon = "vaadin:handshake")
@RolesAllowed({"LEAD", "MANAGER"})
class PromisesView extends Screen {
  private static final int MOST = 500;
  private static final List<Integer> PERIODS = List.of(30, 90, 365);

  private final PromiseFigures figures;
  private final Formats formats;
  private final Clock clock;
  private final Div tiles = new Div();
  private final CalibrationChart chart = new CalibrationChart();
  private final Select<Integer> period = new Select<>();
  private final Select<PromiseBy> by = new Select<>();
  private final Grid<Forecast> forecast =
      Lists.grid(getTranslation("backoffice.promises.forecast"));
  private final Grid<PromiseGroup> groups = Lists.grid(getTranslation("backoffice.promises.kept"));
  private final Grid<PromiseLine> lines = Lists.grid(getTranslation("backoffice.promises.lines"));
  private final H2 linesTitle = new H2(getTranslation("backoffice.promises.lines"));

  PromisesView(PromiseFigures figures, Formats formats, Clock clock) {
    super("nav.promises");
    this.figures = figures;
    this.formats = formats;
    this.clock = clock;
    columns();
    choices();
    var left =
        new Div(
            new H2(getTranslation("backoffice.promises.forecast")),
            forecast,
            new H2(getTranslation("backoffice.promises.calibration")),
            chart);
    var choice = new Div(period, by);
    choice.addClassName("row");
    var right =
        new Div(
            new H2(getTranslation("backoffice.promises.kept")), choice, groups, linesTitle, lines);
    var page = new Div(left, right);
    page.addClassNames("columns", "promises");
    tiles.addClassName("tiles");
    add(tiles, page);
    refresh();
  }

  private void choices() {
    period.setItems(PERIODS);
    period.setValue(90);
    period.setLabel(getTranslation("backoffice.promises.period"));
    period.setItemLabelGenerator(days -> getTranslation("backoffice.promises.days", days));
    period.addValueChangeListener(event -> refresh());
    by.setItems(PromiseBy.values());
    by.setValue(PromiseBy.GRADE);
    by.setLabel(getTranslation("backoffice.promises.by"));
    by.setItemLabelGenerator(one -> Labels.of(this, "promises.by", one));
    by.addValueChangeListener(event -> refresh());
  }

  private void columns() {
    Lists.text(forecast, word("grade"), one -> getTranslation("commitments.grade." + one.grade()));
    Lists.figure(forecast, word("count"), Forecast::commitments);
    Lists.figure(forecast, word("open"), one -> formats.money(one.open()));
    Lists.figure(forecast, word("odds"), one -> formats.percent(one.probability().doubleValue()));
    Lists.figure(forecast, word("expected"), one -> formats.money(one.expected()));
    Lists.asHighAsItsRows(forecast);
    forecast.setSelectionMode(Grid.SelectionMode.SINGLE);
    forecast.addSelectionListener(event ->
        event
            .getFirstSelectedItem()
            .ifPresent(one -> {
              groups.deselectAll();
              show(figures.open(one.grade(), MOST));
            }));
    Lists.text(groups, word("group"), this::name);
    Lists.figure(groups, word("resolved"), PromiseGroup::resolved);
    Lists.figure(groups, word("intime"), one -> formats.percent(one.keptRate()));
    Lists.figure(groups, word("late"), PromiseGroup::late);
    Lists.figure(groups, word("partly"), PromiseGroup::partly);
    Lists.figure(groups, word("broken"), PromiseGroup::broken);
    Lists.figure(groups, word("promised"), one -> formats.money(one.promised()));
    Lists.figure(groups, word("received"), one -> formats.percent(one.receivedRate()));
    Lists.asHighAsItsRows(groups);
    groups.setSelectionMode(Grid.SelectionMode.SINGLE);
    groups.addSelectionListener(event ->
        event
            .getFirstSelectedItem()
            .ifPresent(one -> {
              forecast.deselectAll();
              show(figures.lines(by.getValue(), one.key(), from(), today(), MOST));
            }));
    Lists.component(lines, getTranslation("backoffice.debtor"), PromisesView::account);
    Lists.figure(lines, word("deadline"), one -> formats.date(one.deadline()));
    Lists.figure(lines, word("promised"), one -> formats.money(one.amount()));
    Lists.figure(lines, word("received"), one -> formats.money(one.received()));
    Lists.text(lines, word("status"), one -> Labels.of(this, "commitment.status", one.status()));
    Lists.text(lines, getTranslation("agents.role.AGENT"), PromiseLine::agentName);
    Lists.component(lines, word("call"), PromisesView::call);
    Lists.text(lines, getTranslation("backoffice.commitment.words"), PromiseLine::words)
        .setAutoWidth(false)
        .setFlexGrow(2)
        .setTooltipGenerator(PromiseLine::words);
    lines.setEmptyStateComponent(new EmptyState(word("none"), word("none.advice")));
  }

  private static Component account(PromiseLine line) {
    return new RouterLink(line.debtorName(), AccountView.class, line.account().value());
  }

  private static Component call(PromiseLine line) {
    return line.call() == null
        ? new Span("–")
        : new RouterLink(Long.toString(line.call().value()), CallView.class, line.call().value());
  }

  private String name(PromiseGroup group) {
    return switch (by.getValue()) {
      case AGENT, TEAM, SCRIPT, CREDITOR -> group.key();
      case GRADE ->
          group.key().equals("–") ? "–" : getTranslation("commitments.grade." + group.key());
      case MEANS -> getTranslation("desk.form.means." + group.key());
      case KIND, SEGMENT, SIZE, REMINDED, CONFIRMED ->
          getTranslation("backoffice.promises." + by.getValue() + "." + group.key());
    };
  }

  private void show(List<PromiseLine> behind) {
    lines.setItems(behind);
    linesTitle.setText(word("lines") + " (" + behind.size() + ")");
  }

  private void refresh() {
    var expected = figures.forecast();
    forecast.setItems(expected);
    tiles.removeAll();
    var list = new DescriptionList();
    list.addClassName("tiles");
    tile(list, "open", formats.money(sum(expected, Forecast::open)));
    tile(list, "expected", formats.money(sum(expected, Forecast::expected)));
    var graded = figures.groups(PromiseBy.GRADE, from(), today());
    int resolved = graded.stream().mapToInt(PromiseGroup::resolved).sum();
    int kept = graded.stream().mapToInt(PromiseGroup::kept).sum();
    tile(
        list,
        "intime",
        resolved == 0
            ? "–"
            : getTranslation(
                "backoffice.promises.intime.of",
                formats.percent((double) kept / resolved),
                formats.number(resolved)));
    tiles.add(list);
    chart.show(graded, this::word, formats);
    groups.setItems(
        by.getValue() == PromiseBy.GRADE ? graded : figures.groups(by.getValue(), from(), today()));
    lines.setItems(List.of());
    linesTitle.setText(word("lines"));
  }

  private void tile(DescriptionList list, String key, String value) {
    var tile = new Div(new DescriptionList.Term(word(key)), new DescriptionList.Description(value));
    tile.addClassName("tile");
    list.add(tile);
  }

  private static Money sum(List<Forecast> all, java.util.function.Function<Forecast, Money> what) {
    return all.stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDate from() {
    return today().minusDays(period.getValue());
  }

  private String word(String key) {
    return getTranslation("backoffice.promises." + key);
  }
}
