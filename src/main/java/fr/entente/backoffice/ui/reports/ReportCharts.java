package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.html.Div;
import fr.entente.backoffice.ui.reports.ReportReader.Answer;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseWeek;
import fr.entente.reporting.Report;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import fr.entente.workshop.Interval;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Kept in time by group, and by week what came against what was foreseen.
class ReportCharts extends Div {
  private final ReportWords words;
  private final Chart groups = new Chart();
  private final Chart money = new Chart();
  private final Chart kept = new Chart();

  ReportCharts(ReportWords words) {
    this.words = words;
    addClassName("report-charts");
    var weeks = new Div(money, kept);
    weeks.addClassName("report-weeks");
    add(groups, weeks);
  }

  void show(Answer answer) {
    groups.show(byGroup(answer));
    money.show(money(answer));
    kept.show(kept(answer));
  }

  ChartData byGroup(Answer answer) {
    Report before = answer.before();
    Map<String, PromiseGroup> was =
        before == null
            ? Map.of()
            : before.groups().stream()
                .collect(Collectors.toMap(PromiseGroup::key, Function.identity()));
    return new ChartData(
        ChartKind.DOTS,
        words.word("by.title", words.word("by." + answer.query().by())),
        heads("by." + answer.query().by(), "kept", "bounds", "parts", "received", "before"),
        answer.now().groups().stream()
            .map(group -> group(answer, group, was.get(group.key())))
            .toList(),
        before == null
            ? List.of(words.word("kept"))
            : List.of(words.word("kept"), words.word("before")));
  }

  private Mark group(Answer answer, PromiseGroup group, @Nullable PromiseGroup was) {
    var range = Interval.wilson(group.kept(), group.resolved());
    String rate = words.rate(group.kept(), group.resolved());
    String parts = words.formats().number(group.resolved());
    String little = group.resolved() < 20 ? ", " + words.word("few") : "";
    var mark =
        Mark.of(
                words.group(answer.query().by(), group.key()),
                rate + " (" + parts + little + ")",
                group.keptRate(),
                rate,
                words.bounds(group.kept(), group.resolved()),
                parts,
                words.formats().percent(group.receivedRate()),
                was == null ? "–" : words.rate(was.kept(), was.resolved()))
            .between(range.low(), range.high())
            .opening(answer.opens() ? answer.query().opening(group.key()).address() : null);
    return was == null ? mark : mark.against(was.keptRate());
  }

  ChartData money(Answer answer) {
    return new ChartData(
        ChartKind.COLUMNS,
        words.word("weeks.money"),
        heads("week", "came", "foreseen"),
        answer.now().weeks().stream()
            .map(week -> {
              String came = words.formats().money(week.received());
              return Mark.of(
                      words.formats().shortDay(week.monday()),
                      came,
                      week.received().cents(),
                      came,
                      words.formats().money(week.foreseen()))
                  .against(week.foreseen().cents())
                  .opening(answer.query().opening(week.monday()).address());
            })
            .toList(),
        List.of(words.word("came"), words.word("foreseen")));
  }

  private ChartData kept(Answer answer) {
    return new ChartData(
        ChartKind.TREND,
        words.word("weeks.kept"),
        heads("week", "kept", "bounds", "parts"),
        answer.now().weeks().stream().map(week -> kept(answer, week)).toList());
  }

  private Mark kept(Answer answer, PromiseWeek week) {
    var range = Interval.wilson(week.kept(), week.resolved());
    String rate = words.rate(week.kept(), week.resolved());
    return Mark.of(
            words.formats().shortDay(week.monday()),
            rate,
            (double) week.kept() / week.resolved(),
            rate,
            words.bounds(week.kept(), week.resolved()),
            words.formats().number(week.resolved()))
        .between(range.low(), range.high())
        .opening(answer.query().opening(week.monday()).address());
  }

  /// All of it, as a file writes it.
  List<ChartData> data(Answer answer) {
    return List.of(byGroup(answer), money(answer), kept(answer));
  }

  private List<String> heads(String... keys) {
    return List.of(keys).stream().map(key -> words.word(key)).toList();
  }
}
