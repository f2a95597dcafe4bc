package fr.entente.desk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.Recall;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why the call is led by this script, in one line; below it what was said last and what was agreed
/// for this call. Open before the dial, folded on the line, where the script has the room.
final class ScriptWhy extends Div {
  private final Control control;
  private final Changed shown = new Changed();
  private final Span line = Widgets.text("script-why-line", "");
  private final Div before = Widgets.box("script-before");
  private final Details details = new Details();

  ScriptWhy(Control control) {
    this.control = control;
    addClassName("script-why");
    details.setId("desk-script-why");
  }

  void render(@Nullable Brief brief, boolean live) {
    // Not invisible: a browser is told nothing more of what is invisible, not even that it is
    // blank.
    getElement().setAttribute("hidden", brief == null);
    if (!shown.to(
        brief == null
            ? null
            : Arrays.asList(brief.situation(), brief.recall(), brief.masked(), live))) {
      return;
    }
    // Taken away, not hidden: what is hidden stays in the page, and nobody else may hear of it.
    removeAll();
    before.removeAll();
    details.removeAll();
    if (brief != null) {
      fill(brief, live);
    }
  }

  private void fill(Brief brief, boolean live) {
    String why =
        control.text("desk.script.because", control.text("desk.situation." + brief.situation()));
    line.setText(why);
    if (brief.recall().empty()) {
      add(line);
      return;
    }
    tell(brief.recall()).forEach(text -> before.add(Widgets.text("script-told", text)));
    details.setSummaryText(why);
    details.add(before);
    details.setOpened(!live);
    add(details);
  }

  private List<String> tell(Recall recall) {
    var last = recall.last();
    var promised = recall.promised();
    return Stream.of(
            promised == null
                ? ""
                : control.text(
                    "desk.script.agreed",
                    control.formats().moment(promised.at()),
                    promised.colleague(),
                    promised.words().isBlank()
                        ? control.text("desk.script.agreed.nothing")
                        : promised.words()),
            last == null
                ? ""
                : control.text(
                    "desk.script.last",
                    control.formats().moment(last.at()),
                    last.colleague(),
                    control.text("desk.outcome." + last.outcome()),
                    last.note().isBlank() ? control.text("desk.script.last.nothing") : last.note()))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
