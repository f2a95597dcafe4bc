package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The words in quotation marks, those that carried the finding marked.
final class QuoteLine extends Div {
  private static final int AROUND = 45;

  QuoteLine(Prompt.Quote quote) {
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
  }

  /// Why the words count: what they say, where and when they were heard, by which rule, how sure,
  /// of which version.
  static String why(Control control, Prompt prompt, Prompt.Quote quote, String rule) {
    List<String> parts = new ArrayList<>();
    parts.add(said(control, prompt, quote));
    parts.add(control.text("desk.source." + quote.source()));
    if (quote.at() != null) {
      parts.add(control.formats().time(quote.at()));
    }
    parts.add(control.text("desk.engagement." + rule));
    parts.add(control.text("desk.prompt.confidence", quote.percent()));
    if (quote.phrase() != null) {
      parts.add(control.text("desk.prompt.phrase", quote.phrase()));
    }
    String version = quote.version();
    parts.add(
        control.text("desk.prompt.version", version.substring(0, Math.min(8, version.length()))));
    return String.join(" · ", parts);
  }

  private static String said(Control control, Prompt prompt, Prompt.Quote quote) {
    String words =
        quote.says().isEmpty()
            ? control.text("says.label." + prompt.label().code())
            : quote.says().stream()
                .map(idea -> control.text("says." + idea))
                .collect(Collectors.joining(", "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
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
