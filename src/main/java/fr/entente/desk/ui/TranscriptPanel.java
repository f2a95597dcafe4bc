package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.calls.Utterance;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.util.List;

/// What is said, as text, growing at the bottom. Not a live region: the agent hears it.
final class TranscriptPanel extends Section {
  private final Div lines = Widgets.box("lines");
  private final CommandButton refuse;
  private final CommandButton forget;
  private final Span learning;
  private List<Utterance> shown = List.of();

  TranscriptPanel(Control control) {
    refuse = new CommandButton(DeskCommand.DEAFEN, control).quiet();
    forget = new CommandButton(DeskCommand.FORGET, control).quiet();
    learning = Widgets.text("quiet", getTranslation("desk.transcript.learning"));
    learning.setId("desk-learning");
    learning.setVisible(false);
    addClassName("transcript");
    getElement().setAttribute("aria-label", getTranslation("desk.transcript"));
    lines.setId("desk-transcript");
    lines.getElement().setAttribute("tabindex", "0");
    lines.getElement().setAttribute("role", "log");
    lines.getElement().setAttribute("aria-live", "off");
    lines.getElement().setAttribute("aria-label", getTranslation("desk.transcript"));
    var name = Widgets.text("fact-name", getTranslation("desk.transcript"));
    add(Widgets.box("transcript-head", name, refuse, forget), learning, lines);
    lines.add(Widgets.text("quiet", getTranslation("desk.transcript.empty")));
    // A form that opens takes room: what was said last stays in sight.
    lines.addAttachListener(_ ->
        lines
            .getElement()
            .executeJs(
                "new ResizeObserver(() => { this.scrollTop = this.scrollHeight; }).observe(this)"));
  }

  void render(DeskState state) {
    refuse.render(state);
    forget.render(state);
    learning.setVisible(state.heard().learning());
    var now = state.transcript();
    if (now.equals(shown)) {
      return;
    }
    boolean grown =
        !shown.isEmpty() && now.size() > shown.size() && now.subList(0, shown.size()).equals(shown);
    if (!grown) {
      lines.removeAll();
    }
    now.subList(grown ? shown.size() : 0, now.size()).forEach(this::line);
    if (now.isEmpty()) {
      lines.add(Widgets.text("quiet", getTranslation("desk.transcript.empty")));
    }
    shown = now;
    lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
  }

  private void line(Utterance said) {
    String who =
        "desk.transcript." + (said.anybody() ? "anybody" : said.debtor() ? "debtor" : "me");
    var line =
        Widgets.box("line", Widgets.text("speaker", getTranslation(who)), new Span(said.text()));
    line.getElement().setAttribute("data-debtor", Boolean.toString(said.debtor()));
    lines.add(line);
  }
}
