package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.uikit.Formats;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One card: its lines, each a link to what stands behind it; with nothing to show, what to do.
class CardPanel extends Section {
  private final Says says;

  CardPanel(Card card, Formats formats) {
    says = new Says(this, formats);
    addClassName("today-card");
    getElement().setAttribute("data-card", card.key());
    String title = says.text(card.key(), List.of());
    getElement().setAttribute("aria-label", title);
    add(new H3(title));
    if (card.items().isEmpty()) {
      add(nothing(card));
      return;
    }
    var lines = new UnorderedList();
    lines.addClassName("today-lines");
    for (Card.Item item : card.items()) {
      switch (item) {
        case Card.Figure figure -> lines.add(new ListItem(line(figure)));
        case Card.Picture picture -> lines.add(new ListItem(chart(picture)));
      }
    }
    add(lines);
  }

  private Component nothing(Card card) {
    var text = new Paragraph(says.text(card.key() + ".none", List.of()));
    text.addClassName("quiet");
    return card.adviceOpens() == null
        ? text
        : new Div(text, link(says.text(card.key() + ".advice", List.of()), card.adviceOpens()));
  }

  private Component line(Card.Figure figure) {
    var name = span("today-name", (figure.urgent() ? "▲ " : "") + says.name(figure));
    var value = span("today-value", says.value(figure.value()));
    var line = figure.opens() == null ? new Div(name, value) : linked(figure.opens(), name, value);
    line.getElement().getClassList().add("today-line");
    line.getElement().setAttribute("data-key", figure.key());
    line.getElement().setAttribute("data-urgent", figure.urgent());
    return line;
  }

  private Chart chart(Card.Picture picture) {
    var heads =
        IntStream.rangeClosed(0, picture.points().getFirst().cells().size())
            .mapToObj(i -> says.text(picture.key() + ".head" + i, List.of()))
            .toList();
    boolean compared = picture.points().stream().anyMatch(one -> Double.isFinite(one.beside()));
    var legend = compared ? List.of(heads.get(1), heads.get(2)) : List.<String>of();
    return new Chart()
        .untitled()
        .show(
            new ChartData(
                picture.kind(),
                says.text(picture.key(), List.of()),
                heads,
                picture.points().stream().map(this::mark).toList(),
                legend));
  }

  private Mark mark(Card.Point point) {
    return new Mark(
        says.value(point.name()),
        says.value(point.label()),
        point.cells().stream().map(says::value).toList(),
        point.opens(),
        point.at(),
        point.low(),
        point.high(),
        point.beside());
  }

  private static Anchor linked(String opens, Component... parts) {
    var link = new Anchor(opens);
    link.add(parts);
    return link;
  }

  private static Anchor link(String text, String opens) {
    return new Anchor(opens, text);
  }

  private static Span span(String className, @Nullable String text) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
