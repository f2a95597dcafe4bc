package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.listening.Evidence;
import fr.entente.listening.Remark;
import java.util.Comparator;
import java.util.List;

/// A sentence with the words that carried its finding marked: underlined and bold, not by colour
/// alone.
class Marked extends Paragraph {
  @Tag("mark")
  private static class Mark extends HtmlContainer {
    Mark(String text) {
      setText(text);
    }
  }

  Marked(Remark remark, List<Evidence> evidence) {
    addClassName("said");
    getElement().setAttribute("lang", remark.language().code());
    String text = remark.text();
    int at = 0;
    for (Evidence each :
        evidence.stream().sorted(Comparator.comparingInt(Evidence::from)).toList()) {
      if (each.from() >= at) {
        add(
            new Span(text.substring(at, each.from())),
            new Mark(text.substring(each.from(), each.to())));
        at = each.to();
      }
    }
    add(new Span(text.substring(at)));
  }
}
