package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.Locale;
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
        case Card.Bar bar -> lines.add(bar(bar));
        case Card.Trend trend -> lines.add(new ListItem(trend(trend)));
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

  private ListItem bar(Card.Bar bar) {
    var full = new Span();
    full.getStyle().set("width", percent(bar.part()));
    var track = new Div(full);
    track.addClassName("today-bar");
    track.getElement().setAttribute("aria-hidden", "true");
    return new ListItem(line(bar.figure()), track);
  }

  // The words of a week are read aloud and shown on the column; the drawing repeats them.
  private OrderedList trend(Card.Trend trend) {
    var weeks = new OrderedList();
    weeks.addClassName("today-trend");
    for (Card.Column column : trend.columns()) {
      String words = says.text(trend.key(), column.args());
      var week = new ListItem(span("only-heard", words));
      week.getElement().setAttribute("title", words);
      week.add(column("first", column.first()));
      if (column.second() != null) {
        week.add(column("second", column.second()));
      }
      weeks.add(week);
    }
    return weeks;
  }

  private static Span column(String className, double part) {
    var column = span(className, "");
    column.getElement().setAttribute("aria-hidden", "true");
    column.getStyle().set("height", percent(part));
    return column;
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

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * part);
  }
}
