package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.reporting.HardDay;
import fr.entente.uikit.Formats;
import java.util.List;

/// Whom a lead should look after today: hard calls, and when the last pause was. Not there when
/// nobody had one.
final class HardCallsPanel extends Section {
  private final Formats formats;
  private List<HardDay> shown = List.of();

  HardCallsPanel(Formats formats) {
    this.formats = formats;
    addClassName("floor-card");
    setId("floor-hard");
    getElement().setAttribute("aria-label", getTranslation("backoffice.floor.hard"));
    setVisible(false);
  }

  void show(List<HardDay> days) {
    if (days.equals(shown)) {
      return;
    }
    shown = days;
    removeAll();
    setVisible(!days.isEmpty());
    var advice = new Paragraph(getTranslation("backoffice.floor.hard.advice"));
    advice.addClassName("quiet");
    var list = new UnorderedList();
    days.forEach(day -> list.add(new ListItem(line(day))));
    add(new H2(getTranslation("backoffice.floor.hard")), advice, list);
  }

  private Div line(HardDay day) {
    String pause =
        day.lastPause() == null
            ? getTranslation("backoffice.floor.hard.no_pause")
            : getTranslation(
                "backoffice.floor.hard.pause",
                formats.time(day.lastPause()),
                getTranslation("agents.pause." + day.pauseReason()));
    var name = new Span(day.name());
    name.addClassName("approval-agent");
    var line =
        new Div(
            name,
            new Span(getTranslation("backoffice.floor.hard.calls", day.calls())),
            new Span(pause));
    line.addClassName("floor-line");
    line.getElement().setAttribute("data-hard", Long.toString(day.agent().value()));
    return line;
  }
}
