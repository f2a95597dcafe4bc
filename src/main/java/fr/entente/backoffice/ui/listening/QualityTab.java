package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.reporting.HeardTime;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.ExampleProposals;
import fr.entente.workshop.QualityBoard;
import fr.entente.workshop.QualityLine;

/// What agents made of each phrase and label, what is too noisy, and which of their answers may
/// become examples.
class QualityTab extends Div {
  private final QualityBoard board;
  private final HeardTime time;
  private final Paragraph heard = new Paragraph();
  private final Formats formats;
  private final boolean edits;
  private final Banner banner = new Banner();
  private final Select<Integer> days = new Select<>();
  private final Grid<QualityLine> list = Lists.grid(getTranslation("backoffice.listening.quality"));

  QualityTab(
      QualityBoard board,
      HeardTime time,
      ExampleProposals proposals,
      Formats formats,
      boolean edits) {
    this.board = board;
    this.time = time;
    this.formats = formats;
    this.edits = edits;
    addClassName("quality");
    days.setLabel(getTranslation("backoffice.listening.period"));
    days.setItems(30, 90, 365);
    days.setValue(90);
    days.setItemLabelGenerator(n -> getTranslation("backoffice.listening.days", n));
    days.addValueChangeListener(e -> reload());
    columns();
    var rule = board.rule();
    var row =
        new Div(
            days,
            new Paragraph(
                getTranslation(
                    "backoffice.listening.rule",
                    rule.enough(),
                    formats.percent(rule.strong()),
                    formats.percent(rule.weak()))));
    row.addClassNames("row", "quality-rule");
    heard.setId("quality-heard");
    add(row, heard, banner, list);
    if (edits) {
      add(
          new H2(getTranslation("backoffice.alarms.title")),
          new AlarmPanel(proposals, formats),
          new H2(getTranslation("backoffice.listening.proposals")),
          new ProposalPanel(proposals, formats));
    }
  }

  private void columns() {
    Lists.text(list, getTranslation("backoffice.listening.phrase"), this::phrase).setFlexGrow(3);
    Lists.text(
        list,
        getTranslation("backoffice.listening.label"),
        q -> ListeningTexts.label(this, q.label()));
    Lists.text(
        list, getTranslation("uikit.language"), q -> ListeningTexts.language(this, q.language()));
    figure("fired", QualityLine::fired);
    figure("confirmed", QualityLine::confirmed);
    figure("cleared", QualityLine::cleared);
    figure("unanswered", QualityLine::unanswered);
    Lists.figure(list, getTranslation("backoffice.listening.precision"), this::precision);
    Lists.figure(list, getTranslation("backoffice.listening.trend"), this::trend);
    Lists.component(list, getTranslation("backoffice.listening.verdict"), this::verdict);
    list.setHeight("15rem");
    list.setId("quality-grid");
    list.setEmptyStateText(getTranslation("backoffice.listening.quality.none"));
  }

  private interface Count {
    int of(QualityLine line);
  }

  private void figure(String key, Count count) {
    Lists.figure(
        list, getTranslation("backoffice.listening." + key), q -> formats.number(count.of(q)));
  }

  private String phrase(QualityLine line) {
    if (line.phrase().isEmpty()) {
      return getTranslation("backoffice.listening.byexamples");
    }
    var stored = line.line();
    return stored == null ? line.phrase() : stored.entry().text() + " (" + line.phrase() + ")";
  }

  private String precision(QualityLine line) {
    return line.answered() == 0
        ? "–"
        : ListeningTexts.share(this, line.precision())
            + " ("
            + ListeningTexts.interval(this, line.interval())
            + ")";
  }

  private String trend(QualityLine line) {
    Double trend = line.trend();
    if (trend == null) {
      return "–";
    }
    String sign = trend > 0.02 ? "▲ " : trend < -0.02 ? "▼ " : "= ";
    return sign + getTranslation("backoffice.listening.points", Math.round(trend * 100));
  }

  private Component verdict(QualityLine line) {
    String key = "backoffice.verdict." + line.verdict();
    if (line.verdict().demotes() && edits && line.line() != null) {
      var button = SinglePress.button("▲ " + getTranslation(key), () -> demote(line));
      button.addThemeName("small");
      button.setAriaLabel(getTranslation(key) + ": " + phrase(line));
      return button;
    }
    return switch (line.verdict()) {
      case TOO_FEW -> new Span(getTranslation(key));
      case GOOD -> new StatusBadge(StatusBadge.Shape.DONE, getTranslation(key));
      case TO_WEAK, TO_OFF, NOISY -> new StatusBadge(StatusBadge.Shape.ALERT, getTranslation(key));
    };
  }

  private void demote(QualityLine line) {
    switch (board.demote(line)) {
      case EditResult.Saved _ ->
          banner.success(
              getTranslation("backoffice.listening.demoted." + line.verdict(), line.phrase()));
      case EditResult.Refused refused -> banner.error(ListeningTexts.refused(this, refused));
    }
    reload();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    reload();
  }

  private void reload() {
    list.setItems(board.lines(days.getValue()));
    var now = time.since(days.getValue());
    Double share = now.share();
    heard.setText(
        share == null
            ? getTranslation("backoffice.listening.heard.none")
            : getTranslation(
                "backoffice.listening.heard",
                formats.percent(share),
                formats.number(now.talked().toMinutes())));
  }
}
