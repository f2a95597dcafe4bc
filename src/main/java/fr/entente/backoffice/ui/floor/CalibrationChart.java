package fr.entente.backoffice.ui.floor;

import fr.entente.reporting.PromiseGroup;
import fr.entente.uikit.Formats;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import java.util.List;
import java.util.function.UnaryOperator;

/// Forecast against what came in, by grade: the part of the money that came with the bounds of the
/// true part, and what was foreseen.
final class CalibrationChart extends Chart {
  void show(List<PromiseGroup> grades, UnaryOperator<String> words, Formats formats) {
    var heads = List.of("grade", "foreseen", "came", "between", "resolved", "verdict");
    show(
        new ChartData(
            ChartKind.DOTS,
            words.apply("calibration"),
            heads.stream().map(words).toList(),
            grades.stream()
                .filter(grade -> !grade.key().equals("–"))
                .map(grade -> mark(grade, words, formats))
                .toList(),
            List.of(words.apply("came"), words.apply("foreseen"), words.apply("between"))));
  }

  private Mark mark(PromiseGroup grade, UnaryOperator<String> words, Formats formats) {
    double[] interval = grade.interval();
    double foreseen = grade.foreseenRate();
    boolean sound = interval[0] <= foreseen && foreseen <= interval[1];
    String verdict = words.apply(sound ? "sound" : "unsound");
    String came = formats.percent(grade.receivedRate());
    String bounds = formats.percent(interval[0]) + " – " + formats.percent(interval[1]);
    return Mark.of(
            getTranslation("commitments.grade." + grade.key()),
            came + " (" + formats.number(grade.resolved()) + ") · " + verdict,
            grade.receivedRate(),
            formats.percent(foreseen),
            came,
            bounds,
            formats.number(grade.resolved()),
            verdict)
        .between(interval[0], interval[1])
        .against(foreseen);
  }
}
