package fr.entente.backoffice.ui.results;

import fr.entente.backoffice.ui.results.ResultsReader.Answer;
import fr.entente.reporting.ScriptWorth;
import fr.entente.reporting.StepFigures;
import fr.entente.reporting.VersionFigures;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import java.util.List;
import java.util.stream.Stream;

/// The versions by what they kept, each in its range, and the way of the calls through the first of
/// the two that are compared.
class VersionCharts {
  private final ResultsWords words;
  private final Chart versions = new Chart();
  private final Chart flow = new Chart();

  VersionCharts(ResultsWords words) {
    this.words = words;
  }

  Chart versions() {
    return versions;
  }

  Chart flow() {
    return flow;
  }

  void show(Answer answer) {
    versions.show(versions(answer));
    flow.show(flow(answer));
  }

  private ChartData versions(Answer answer) {
    return new ChartData(
        ChartKind.DOTS,
        words.word("versions"),
        heads(
            "version",
            "calls",
            "reached",
            "promises",
            "parts",
            "kept",
            "bounds",
            "came.money",
            "range"),
        answer.versions().stream().map(this::version).toList(),
        List.of(words.word("kept")));
  }

  private Mark version(VersionFigures version) {
    ScriptWorth worth = version.worth();
    String kept = words.kept(worth);
    var mark =
        Mark.of(
            words.version(version),
            kept + " (" + words.number(worth.resolved()) + ")",
            worth.enough() ? worth.keptRate() : Double.NaN,
            words.number(worth.calls()),
            words.number(worth.reached()),
            words.number(worth.promises()),
            words.number(worth.resolved()),
            kept,
            words.keptBounds(worth),
            words.money(worth),
            words.moneyBounds(worth));
    return worth.enough() ? mark.between(worth.bounds().low(), worth.bounds().high()) : mark;
  }

  private ChartData flow(Answer answer) {
    VersionFigures one = answer.one();
    return new ChartData(
        ChartKind.RANKS,
        one == null ? words.word("flow") : words.word("flow.of", ResultsWords.hash(one)),
        heads("step", "came", "skipped", "ended"),
        answer.first().stream()
            .filter(step -> step.visits() > 0)
            .map(step -> step(answer, step))
            .toList());
  }

  private Mark step(Answer answer, StepFigures step) {
    return Mark.of(
            step.title(),
            words.word("flow.label", step.visits(), step.skipped(), step.ended()),
            step.visits(),
            words.number(step.visits()),
            words.number(step.skipped()),
            words.number(step.ended()))
        .opening(answer.query().opening(step.id()).address());
  }

  private List<String> heads(String... keys) {
    return Stream.of(keys).map(key -> words.word(key)).toList();
  }
}
