package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.backoffice.ui.reports.ReportReader.Answer;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.Report;
import org.jspecify.annotations.Nullable;

/// The figures above all: each with its bounds, what it is a part of, and the time before.
class ReportTiles extends DescriptionList {
  private final ReportWords words;

  ReportTiles(ReportWords words) {
    this.words = words;
    addClassNames("tiles", "report-tiles");
  }

  void show(Answer answer) {
    removeAll();
    Report report = answer.now();
    Report before = answer.before();
    PromiseGroup all = report.all();
    PromiseGroup was = before == null ? null : before.all();
    String opens = answer.opens() ? answer.query().opening(ReportQuery.ALL).address() : null;
    tile(
        "kept",
        words.rate(all.kept(), all.resolved()),
        all.resolved() == 0 ? "" : words.bounds(all.kept(), all.resolved()),
        words.word("of.parts", all.resolved()),
        was == null || was.resolved() == 0 || all.resolved() == 0
            ? null
            : all.keptRate() - was.keptRate(),
        opens);
    tile(
        "received",
        all.resolved() == 0 ? "–" : words.formats().percent(all.receivedRate()),
        words.formats().money(all.received()),
        words.word("of.promised", words.formats().money(all.promised())),
        was == null || was.resolved() == 0 || all.resolved() == 0
            ? null
            : all.receivedRate() - was.receivedRate(),
        opens);
    tile(
        "foreseen",
        all.resolved() == 0 ? "–" : words.formats().percent(all.foreseenRate()),
        words.formats().money(all.foreseen()),
        words.word("of.promised", words.formats().money(all.promised())),
        null,
        opens);
    tile(
        "reached",
        words.rate(report.reached(), report.calls()),
        report.calls() == 0 ? "" : words.bounds(report.reached(), report.calls()),
        words.word("of.calls", report.calls()),
        before == null || before.calls() == 0 || report.calls() == 0
            ? null
            : (double) report.reached() / report.calls()
                - (double) before.reached() / before.calls(),
        "calls");
  }

  private void tile(
      String key,
      String figure,
      String bounds,
      String unit,
      @Nullable Double change,
      @Nullable String opens) {
    var value = new Description(opens == null ? new Span(figure) : new Anchor(opens, figure));
    if (change != null) {
      value.add(changed(change));
    }
    var small = new Span(bounds.isEmpty() ? unit : bounds + " · " + unit);
    small.addClassNames("quiet", "tile-unit");
    value.add(small);
    var tile = new Div(new Term(words.word(key)), value);
    tile.addClassName("tile");
    tile.getElement().setAttribute("data-tile", key);
    add(tile);
  }

  // In points of a percentage; a sign and words, never colour alone.
  private Component changed(double change) {
    long points = Math.round(100 * change);
    String sign = points > 0 ? "▲ " : points < 0 ? "▼ " : "= ";
    var text = new Span(sign + words.word("points", Math.abs(points)));
    text.addClassName("tile-change");
    text.getElement().setAttribute("data-direction", Integer.toString(Long.signum(points)));
    return text;
  }
}
