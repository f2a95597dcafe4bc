package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.listening.Label;
import fr.entente.listening.Neighbour;
import fr.entente.listening.Phrase;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Explanation;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why one sentence was read as it was: label, words, all labels' shares, stored phrases and the
/// examples that resemble it.
class WhyPanel extends Div {
  private final Explanation why;
  private final Formats formats;

  WhyPanel(Explanation why, Formats formats) {
    this.why = why;
    this.formats = formats;
    addClassName("why");
    add(verdict(), column(shares(), version()), column(grounds(), phrases(), neighbours()));
  }

  private Component verdict() {
    Label label = why.reading().label();
    var name = new Span(ListeningTexts.label(this, label));
    name.setId("try-label");
    name.addClassName("why-label");
    name.getElement().setAttribute("data-label", label.code());
    var sure =
        new Span(
            getTranslation(
                "backoffice.listening.confidence", formats.percent(why.reading().confidence())));
    var head = new Div(name, ListeningTexts.prompt(this, label), sure);
    head.addClassNames("row", "why-head");
    var said = new Marked(why.remark(), why.reading().evidence());
    var reason = new Paragraph(ListeningTexts.reason(this, label, why.says()));
    reason.setId("try-reason");
    reason.addClassName("why-reason");
    var verdict = new Div(head, reason, said);
    verdict.addClassName("why-verdict");
    if (why.remark().speaker() == fr.entente.listening.Speaker.AGENT) {
      verdict.add(quiet(getTranslation("backoffice.listening.agent")));
    }
    return verdict;
  }

  private static Div column(Component... parts) {
    var column = new Div(parts);
    column.addClassName("why-column");
    return column;
  }

  /// One bar a label: the length repeats what the figure says.
  private Component shares() {
    var list = new UnorderedList();
    list.addClassName("shares");
    for (Label label : Label.values()) {
      double share = why.reading().scores().getOrDefault(label, 0d);
      var bar = new Span();
      bar.addClassName("share-bar");
      bar.getElement().setAttribute("aria-hidden", "true");
      bar.getStyle().set("--share", String.valueOf(share));
      var name = new Span(ListeningTexts.label(this, label));
      name.addClassName("share-name");
      var line = new ListItem(name, bar, new Span(formats.percent(share)));
      line.getElement().setAttribute("data-given", String.valueOf(label == why.reading().label()));
      list.add(line);
    }
    return section("backoffice.listening.shares", list);
  }

  private Component version() {
    return quiet(getTranslation("backoffice.listening.by", why.reading().version()));
  }

  private Component grounds() {
    var list = new UnorderedList();
    list.addClassName("grounds");
    why.grounds().stream()
        .sorted(Comparator.comparingDouble(Explanation.Ground::weight).reversed())
        .forEach(ground -> {
          String key = ground.weight() > 0 ? "for" : "against";
          var line =
              new ListItem(
                  new Span(getTranslation("backoffice.listening." + key)),
                  new Span("« " + ground.words() + " »"));
          line.getElement().setAttribute("data-side", key);
          list.add(line);
        });
    var part = section("backoffice.listening.grounds", list);
    part.addComponentAtIndex(
        1,
        quiet(
            getTranslation(
                "backoffice.listening.grounds.of", ListeningTexts.label(this, why.about()))));
    return part;
  }

  private Component phrases() {
    return section(
        "backoffice.listening.phrases",
        phrase("backoffice.listening.phrase.fired", why.phrase()),
        phrase("backoffice.listening.veto.fired", why.veto()));
  }

  private Component phrase(String key, @Nullable Phrase phrase) {
    String text =
        phrase == null
            ? getTranslation("backoffice.listening.none")
            : phrase.pattern() + " (" + phrase.id() + ")";
    return new Paragraph(ListeningTexts.filled(getTranslation(key), Map.of("phrase", text)));
  }

  private Component neighbours() {
    var list = new UnorderedList();
    list.addClassName("neighbours");
    why.neighbours().forEach(each -> list.add(neighbour(each)));
    return section(
        "backoffice.listening.neighbours",
        why.neighbours().isEmpty()
            ? new Paragraph(getTranslation("backoffice.listening.neighbours.none"))
            : list);
  }

  private ListItem neighbour(Neighbour each) {
    var example = each.example();
    var text = new Span(example.text());
    text.getElement().setAttribute("lang", example.language().code());
    var label = new Span(ListeningTexts.label(this, example.label(), example.near()));
    label.addClassName("tag");
    var line = new ListItem(label, text, new Span(formats.percent(each.alikeness())));
    line.getElement().setAttribute("title", example.file() + ":" + example.line());
    return line;
  }

  private Section section(String key, Component... parts) {
    var section = new Section(new H2(getTranslation(key)));
    section.add(parts);
    return section;
  }

  private static Paragraph quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("quiet");
    return paragraph;
  }
}
