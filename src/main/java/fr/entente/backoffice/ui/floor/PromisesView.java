package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.Forecast;
import fr.entente.reporting.PromiseBy;
import fr.entente.reporting.PromiseFigures;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseLine;
import fr.entente.reporting.PromiseOrder;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What promises are worth: the forecast, whether forecasts came true, kept rates; every row opens
/// the instalments behind it.
@Route(value = "promises", layout = MainLayout.class)
@Menu(title = "nav.promises", order = 320, icon = "vaadin:calendar-clock")
@RolesAllowed({"LEAD", "MANAGER"})
class PromisesView extends ListScreen {
  private static final List<Integer> PERIODS = List.of(30, 90, 365);
  private static final int USUAL = 90;
  private static final Sorted<PromiseOrder> NEWEST = new Sorted<>(PromiseOrder.DEADLINE, true);
  private static final Sorted<PromiseOrder> NEAREST = new Sorted<>(PromiseOrder.DEADLINE, false);
  private static final String OPEN = "open";
  private static final String OF = "of";

  // Of what is counted.
  private record Part(int days, PromiseBy by) {}

  private final PromiseFigures figures;
  private final Formats formats;
  private final Clock clock;
  private final FilterRow filters = new FilterRow(this::go);
  private final Div tiles = new Div();
  private final CalibrationChart chart = new CalibrationChart();
  private final Grid<Forecast> forecast =
      Lists.grid(getTranslation("backoffice.promises.forecast"));
  private final Grid<PromiseGroup> groups = Lists.grid(getTranslation("backoffice.promises.kept"));
  private final PromiseLines lines;
  private final H2 linesTitle = new H2(getTranslation("backoffice.promises.lines"));
  private final RangeBar range;
  private @Nullable Part counted;
  private List<Forecast> forecasts = List.of();
  private List<PromiseGroup> kept = List.of();

  PromisesView(PromiseFigures figures, Formats formats, Clock clock) {
    super("nav.promises");
    this.figures = figures;
    this.formats = formats;
    this.clock = clock;
    lines = new PromiseLines(formats, order -> go(address().sorted(order)));
    range = new RangeBar(formats, from -> go(address().from(from)));
    columns();
    filters();
    var left = new Div(new H2(word("forecast")), forecast, chart);
    var right = new Div(new H2(word("kept")), groups, linesTitle, lines, range);
    var page = new Div(left, right);
    page.addClassNames("columns", "promises");
    tiles.addClassName("tiles");
    add(tiles, filters, page);
  }

  private void filters() {
    Map<String, String> periods = new LinkedHashMap<>();
    PERIODS.forEach(days ->
        periods.put(Integer.toString(days), getTranslation("backoffice.promises.days", days)));
    Map<String, String> ways = new LinkedHashMap<>();
    for (PromiseBy by : PromiseBy.values()) {
      ways.put(by.name().toLowerCase(Locale.ROOT), Labels.of(this, "promises.by", by));
    }
    filters
        .always("days", word("period"), periods, Integer.toString(USUAL))
        .always("by", word("by"), ways, "grade");
  }

  private void columns() {
    Lists.text(forecast, word("grade"), one -> getTranslation("commitments.grade." + one.grade()));
    Lists.figure(forecast, word("count"), Forecast::commitments);
    Lists.figure(forecast, word("open"), one -> formats.money(one.open()));
    Lists.figure(forecast, word("odds"), one -> formats.percent(one.probability().doubleValue()));
    Lists.figure(forecast, word("expected"), one -> formats.money(one.expected()));
    Lists.asHighAsItsRows(forecast);
    opens(forecast, OPEN, OF, one -> one.grade().name().toLowerCase(Locale.ROOT));
    Lists.text(groups, word("group"), this::name);
    Lists.figure(groups, word("resolved"), PromiseGroup::resolved);
    Lists.figure(groups, word("intime"), one -> formats.percent(one.keptRate()));
    Lists.figure(groups, word("late"), PromiseGroup::late);
    Lists.figure(groups, word("partly"), PromiseGroup::partly);
    Lists.figure(groups, word("broken"), PromiseGroup::broken);
    Lists.figure(groups, word("promised"), one -> formats.money(one.promised()));
    Lists.figure(groups, word("received"), one -> formats.percent(one.receivedRate()));
    Lists.asHighAsItsRows(groups);
    opens(groups, OF, OPEN, PromiseGroup::key);
  }

  // A row that is chosen stands in the address, in place of one of the other list.
  private <T> void opens(Grid<T> list, String key, String other, Function<T, String> value) {
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    list.addSelectionListener(event -> {
      if (event.isFromClient()) {
        var chosen = event.getFirstSelectedItem().map(value).orElse(null);
        go(address().with(other, null).with(key, chosen));
      }
    });
  }

  private String name(PromiseGroup group) {
    PromiseBy by = counted == null ? PromiseBy.GRADE : counted.by();
    return switch (by) {
      case AGENT, TEAM, SCRIPT, CREDITOR -> group.key();
      case GRADE ->
          group.key().equals("–") ? "–" : getTranslation("commitments.grade." + group.key());
      case MEANS -> getTranslation("desk.form.means." + group.key());
      case KIND, SEGMENT, SIZE, REMINDED, CONFIRMED ->
          getTranslation("backoffice.promises." + by + "." + group.key());
    };
  }

  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    var by = Objects.requireNonNullElse(asked.choice("by", PromiseBy.class), PromiseBy.GRADE);
    var days = asked.one("days", PERIODS.stream().map(String::valueOf).toList());
    count(new Part(days == null ? USUAL : Integer.parseInt(days), by));
    Grade grade = asked.choice(OPEN, Grade.class);
    String group = asked.one(OF, kept.stream().map(PromiseGroup::key).toList());
    var order = asked.order(grade == null ? NEWEST : NEAREST);
    choose(forecast, forecasts, one -> one.grade() == grade);
    choose(groups, kept, one -> grade == null && one.key().equals(group));
    Stretch wanted = asked.page();
    Listed<PromiseLine> behind = new Listed<>(List.of(), 0, 0);
    if (grade != null) {
      behind = figures.open(grade, order, wanted);
    } else if (group != null) {
      behind = figures.lines(by, group, from(), today(), order, wanted);
    }
    lines.show(behind.rows(), order);
    range.show(behind);
  }

  private static <T> void choose(Grid<T> list, List<T> rows, Predicate<T> chosen) {
    rows.stream().filter(chosen).findFirst().ifPresentOrElse(list::select, list::deselectAll);
  }

  // Once for each part: opening a row does not count anew.
  private void count(Part part) {
    if (part.equals(counted)) {
      return;
    }
    counted = part;
    forecasts = figures.forecast();
    forecast.setItems(forecasts);
    var graded = figures.groups(PromiseBy.GRADE, from(), today());
    kept = part.by() == PromiseBy.GRADE ? graded : figures.groups(part.by(), from(), today());
    groups.setItems(kept);
    chart.show(graded, this::word, formats);
    tiles(graded);
  }

  private void tiles(List<PromiseGroup> graded) {
    tiles.removeAll();
    var list = new DescriptionList();
    list.addClassName("tiles");
    tile(list, "open", formats.money(sum(forecasts, Forecast::open)));
    tile(list, "expected", formats.money(sum(forecasts, Forecast::expected)));
    int resolved = graded.stream().mapToInt(PromiseGroup::resolved).sum();
    int inTime = graded.stream().mapToInt(PromiseGroup::kept).sum();
    tile(
        list,
        "intime",
        resolved == 0
            ? "–"
            : getTranslation(
                "backoffice.promises.intime.of",
                formats.percent((double) inTime / resolved),
                resolved));
    tiles.add(list);
  }

  private void tile(DescriptionList list, String key, String value) {
    var tile = new Div(new DescriptionList.Term(word(key)), new DescriptionList.Description(value));
    tile.addClassName("tile");
    list.add(tile);
  }

  private static Money sum(List<Forecast> all, Function<Forecast, Money> what) {
    return all.stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDate from() {
    return today().minusDays(counted == null ? USUAL : counted.days());
  }

  private String word(String key) {
    return getTranslation("backoffice.promises." + key);
  }
}
