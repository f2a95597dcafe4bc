package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.reporting.PromiseGroup;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Forecast against what came in, by grade: a line from 0 to 100 %, a band where the true rate
/// lies, a tick for the forecast, a dot for what came. The same in words beside it.
final class CalibrationChart extends Div {
  CalibrationChart() {
    addClassName("calibration");
  }

  void show(List<PromiseGroup> grades, UnaryOperator<String> words, Formats formats) {
    removeAll();
    for (PromiseGroup grade : grades) {
      if (!grade.key().equals("–")) {
        add(row(grade, words, formats));
      }
    }
    var legend = new Span(words.apply("legend"));
    legend.addClassName("quiet");
    add(legend);
  }

  private Div row(PromiseGroup grade, UnaryOperator<String> words, Formats formats) {
    double[] interval = grade.interval();
    var band = mark("band", interval[0]);
    band.getStyle().set("width", percent(interval[1] - interval[0]));
    var line =
        new Div(band, mark("foreseen", grade.foreseenRate()), mark("came", grade.receivedRate()));
    line.addClassName("scale");
    line.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(getTranslation("commitments.grade." + grade.key()));
    name.addClassName("calibration-name");
    boolean sound = interval[0] <= grade.foreseenRate() && grade.foreseenRate() <= interval[1];
    var text =
        new Span(
            getTranslation(
                "backoffice.promises.calibration.text",
                formats.percent(grade.foreseenRate()),
                formats.percent(grade.receivedRate()),
                formats.percent(interval[0]),
                formats.percent(interval[1]),
                grade.resolved(),
                words.apply(sound ? "sound" : "unsound")));
    text.addClassName("calibration-text");
    var row = new Div(name, line, text);
    row.addClassName("calibration-row");
    return row;
  }

  private static Div mark(String className, double at) {
    var mark = new Div();
    mark.addClassName(className);
    mark.getStyle().set("left", percent(at));
    return mark;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
