package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.listening.Reliability;
import fr.entente.uikit.Formats;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import fr.entente.workshop.Interval;
import java.util.List;
import java.util.stream.Stream;

/// Of the turns said to be distress with this chance, how many were: one diagram a language.
class ReliabilityChart extends Div {
  private final Formats formats;

  ReliabilityChart(List<Reliability> languages, Formats formats) {
    this.formats = formats;
    addClassName("reliability");
    var help = new Paragraph(getTranslation("backoffice.reliability.help"));
    help.addClassName("quiet");
    var charts = new Div();
    charts.addClassName("reliability-charts");
    languages.stream()
        .filter(each -> !each.bands().isEmpty())
        .forEach(each -> charts.add(chart(each)));
    add(new H2(getTranslation("backoffice.reliability.title")), charts, help);
  }

  private Component chart(Reliability reliability) {
    return new Chart()
        .show(
            new ChartData(
                ChartKind.DOTS,
                ListeningTexts.language(this, reliability.language()),
                Stream.of("band", "said", "came", "bounds", "lines")
                    .map(key -> getTranslation("backoffice.reliability." + key))
                    .toList(),
                reliability.bands().stream().map(this::mark).toList(),
                Stream.of("came", "said", "bounds")
                    .map(key -> getTranslation("backoffice.reliability." + key))
                    .toList()));
  }

  private Mark mark(Reliability.Band band) {
    int of = Math.max(1, (int) Math.round(band.count()));
    var interval = Interval.wilson(Math.min(of, (int) Math.round(band.came() * of)), of);
    String came = ListeningTexts.share(this, band.came());
    String said = ListeningTexts.share(this, band.said());
    double low = Math.min(interval.low(), band.came());
    double high = Math.max(interval.high(), band.came());
    String bounds = ListeningTexts.share(this, low) + " – " + ListeningTexts.share(this, high);
    return Mark.of(
            formats.percent(band.from()) + " – " + formats.percent(band.to()),
            came,
            band.came(),
            said,
            came,
            bounds,
            formats.number(band.lines()))
        .between(low, high)
        .against(band.said());
  }
}
