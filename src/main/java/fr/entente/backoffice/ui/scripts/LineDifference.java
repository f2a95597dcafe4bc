package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.studio.ChangedLine;
import java.util.List;

/// Two texts, line by line: what goes and what comes, by sign and by colour, with a little around.
final class LineDifference extends Div {
  LineDifference(String before, String after) {
    addClassName("line-difference");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("backoffice.studio.difference"));
    List<ChangedLine> lines = ChangedLine.between(before, after, 2);
    lines.forEach(each -> {
      var sign =
          new Span(
              switch (each.kind()) {
                case GONE -> "−";
                case COME -> "+";
                case SAME -> " ";
                case SKIPPED -> "⋯";
              });
      sign.addClassName("difference-sign");
      var line = new Div(sign, new Span(each.text()));
      line.getElement().setAttribute("data-kind", each.kind().name());
      add(line);
    });
  }
}
