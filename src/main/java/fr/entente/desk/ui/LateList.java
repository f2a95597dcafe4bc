package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.desk.picture.Prompt;
import fr.entente.detection.Finding;
import fr.entente.detection.LateFinding;
import java.util.List;

/// What was understood when one of the agent's calls was over: whose words, what they may mean, the
/// way to the account, and one key to say that it was seen. Not there when there is nothing.
final class LateList extends Section {
  private final Control control;
  private final UnorderedList list = new UnorderedList();
  private List<LateFinding> shown = List.of();

  LateList(Control control) {
    this.control = control;
    setId("desk-late");
    addClassName("desk-late");
    String title = getTranslation("desk.late");
    getElement().setAttribute("aria-label", title);
    getElement().setAttribute("role", "alert");
    setVisible(false);
    add(new H2(title), list);
  }

  void show(List<LateFinding> heard) {
    if (heard.equals(shown)) {
      return;
    }
    shown = heard;
    list.removeAll();
    setVisible(!heard.isEmpty());
    heard.forEach(one -> list.add(line(one, one == heard.getFirst())));
  }

  // The keys are those of the first: the next one has them once this one was seen.
  private ListItem line(LateFinding heard, boolean first) {
    var finding = heard.finding();
    String said = getTranslation("desk.late." + finding.source(), heard.debtorName());
    var open =
        new Anchor("accounts/file/" + finding.account().value(), getTranslation("desk.late.open"));
    open.addClassName("late-open");
    var seen = new Button(getTranslation("desk.late.seen"), _ -> seen(heard));
    seen.addThemeName("small");
    seen.setAriaLabel(getTranslation("desk.late.seen.of", heard.debtorName()));
    if (first) {
      lettered(open, "desk.late.open.letter");
      lettered(seen, "desk.late.seen.letter");
    }
    var words = Widgets.box("news-text", Widgets.text("late-said", said));
    if (!finding.text().isBlank()) {
      words.add(new QuoteLine(quote(finding)));
    }
    words.add(Widgets.text("quiet", meaning(finding)));
    if (heard.crisis()) {
      words.add(Widgets.text("late-held", getTranslation("desk.late.held")));
    }
    var item = new ListItem(Widgets.icon("▲"), words, Widgets.box("late-keys", open, seen));
    item.addClassName("late-line");
    item.getElement().setAttribute("data-label", finding.label().name());
    item.getElement().setAttribute("data-crisis", heard.crisis());
    return item;
  }

  private void lettered(Component choice, String key) {
    String letter = getTranslation(key);
    choice.getElement().setAttribute("data-letter", letter);
    choice.getElement().setAttribute("aria-keyshortcuts", letter);
    choice.getElement().appendChild(Widgets.text("key", letter).getElement());
  }

  private String meaning(Finding finding) {
    String says = getTranslation("desk.label." + finding.label().code());
    return says + " · " + control.formats().moment(finding.at());
  }

  private static Prompt.Quote quote(Finding finding) {
    return new Prompt.Quote(
        finding.source(),
        finding.at(),
        finding.text(),
        finding.marks(),
        List.of(),
        0,
        finding.phrase(),
        finding.version(),
        null);
  }

  private void seen(LateFinding heard) {
    control.day().seen(control.seat(), heard);
    show(shown.stream().filter(each -> !each.equals(heard)).toList());
  }
}
