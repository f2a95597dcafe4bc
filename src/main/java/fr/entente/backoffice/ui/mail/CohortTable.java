package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Money;
import fr.entente.outreach.CohortFigures;
import fr.entente.uikit.Formats;
import java.util.List;

/// Whether confirmed agreements are kept more often; of few, only the interval is shown.
class CohortTable extends Div {
  private final Formats formats;

  CohortTable(List<CohortFigures> figures, Formats formats) {
    this.formats = formats;
    var list = Lists.<CohortFigures>grid(getTranslation("backoffice.mail.effect"));
    Lists.text(
        list,
        getTranslation("backoffice.mail.cohort"),
        line -> getTranslation("backoffice.mail.cohort." + line.cohort()));
    Lists.figure(
        list,
        getTranslation("backoffice.mail.arrangements"),
        line -> formats.number(line.arrangements()));
    Lists.figure(list, getTranslation("backoffice.mail.kept"), line -> formats.number(line.kept()));
    Lists.figure(list, getTranslation("backoffice.mail.rate"), this::rate);
    Lists.figure(list, getTranslation("backoffice.mail.interval"), this::interval);
    Lists.figure(
        list,
        getTranslation("backoffice.mail.promised"),
        line -> formats.money(Money.euros(line.promised())));
    Lists.figure(
        list,
        getTranslation("backoffice.mail.received"),
        line -> formats.money(Money.euros(line.received())));
    list.setItems(figures);
    list.setAllRowsVisible(true);
    add(new Paragraph(getTranslation("backoffice.mail.effect.why")), list);
    if (figures.stream().anyMatch(CohortFigures::few)) {
      add(new Paragraph(getTranslation("backoffice.mail.few", CohortFigures.FEW)));
    }
  }

  private String rate(CohortFigures line) {
    return line.few() ? "–" : formats.percent(line.rate());
  }

  private String interval(CohortFigures line) {
    return line.arrangements() == 0
        ? "–"
        : formats.percent(line.low()) + " – " + formats.percent(line.high());
  }
}
