package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.entente.kernel.Language;
import fr.entente.practice.TalkLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What was said, the newest in sight and told to screen readers.
final class TalkList extends Div {
  private final OrderedList list = new OrderedList();
  private int shown;

  TalkList(Language language) {
    addClassName("practice-lines");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("aria-live", "polite");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", getTranslation("practice.transcript"));
    getElement().setAttribute("lang", language.code());
    add(list);
  }

  /// `heard` is told each new line of the debtor.
  void render(List<TalkLine> lines, Consumer<String> heard) {
    for (TalkLine line : lines.subList(shown, lines.size())) {
      list.add(item(line));
      if (line.who() == TalkLine.Who.DEBTOR) {
        heard.accept(line.text());
      }
    }
    shown = lines.size();
    getElement().executeJs("this.scrollTop = this.scrollHeight");
  }

  private ListItem item(TalkLine line) {
    String who = line.who().name().toLowerCase(Locale.ROOT);
    var name = new Span(getTranslation("practice.who." + who).strip());
    name.addClassName("practice-speaker");
    name.getElement().setAttribute("lang", getLocale().getLanguage());
    var item = new ListItem(name, new Span(line.text()));
    item.getElement().setAttribute("data-who", who);
    return item;
  }
}
