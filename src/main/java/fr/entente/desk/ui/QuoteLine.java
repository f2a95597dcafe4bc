package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Finding;
import fr.entente.uikit.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words in quotation marks, those that carried the finding marked, and below them why they
/// count.
final class QuoteLine extends Div {
  private static final int AROUND = 90;

  QuoteLine(Prompt.Quote quote, Formats formats) {
    addClassName("prompt-quote");
    var words = new Span();
    words.addClassName("quote");
    var marks = quote.marks().stream().sorted(Comparator.comparingInt(Finding.Mark::from)).toList();
    String text = quote.text();
    int from = marks.isEmpty() ? 0 : begin(text, marks.getFirst().from());
    int to = marks.isEmpty() ? end(text, 0) : end(text, marks.getLast().to());
    words.getElement().appendChild(Element.createText(from > 0 ? "« … " : "« "));
    int at = from;
    for (var mark : marks) {
      if (mark.from() >= at) {
        words.getElement().appendChild(Element.createText(text.substring(at, mark.from())));
        words
            .getElement()
            .appendChild(new Element("mark").setText(text.substring(mark.from(), mark.to())));
        at = mark.to();
      }
    }
    words.getElement().appendChild(Element.createText(text.substring(at, Math.max(at, to))));
    words.getElement().appendChild(Element.createText(to < text.length() ? " … »" : " »"));
    add(words);
    var rule = quote.rule();
    if (rule != null) {
      add(Widgets.text("why", why(quote, formats, rule.name())));
    }
  }

  private String why(Prompt.Quote quote, Formats formats, String rule) {
    List<String> parts = new ArrayList<>();
    parts.add(getTranslation("desk.source." + quote.source()));
    if (quote.at() != null) {
      parts.add(formats.time(quote.at()));
    }
    parts.add(getTranslation("desk.engagement." + rule));
    parts.add(getTranslation("desk.prompt.confidence", quote.percent()));
    if (quote.phrase() != null) {
      parts.add(getTranslation("desk.prompt.phrase", quote.phrase()));
    }
    String version = quote.version();
    parts.add(
        getTranslation("desk.prompt.version", version.substring(0, Math.min(8, version.length()))));
    return String.join(" · ", parts);
  }

  private static int begin(String text, int at) {
    int wanted = Math.max(0, at - AROUND);
    int space = text.lastIndexOf(' ', wanted);
    return wanted == 0 ? 0 : Math.max(0, space + 1);
  }

  private static int end(String text, int at) {
    int wanted = Math.min(text.length(), at + AROUND);
    int space = text.indexOf(' ', wanted);
    return space < 0 ? text.length() : space;
  }
}
