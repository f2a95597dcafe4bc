package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Moment;
import fr.entente.desk.DeskCommand;
import fr.entente.desk.DeskState;
import fr.entente.desk.HistoryLine;
import java.util.Arrays;
import java.util.List;

/// The last contacts, one line each; a key shows more. Beside them, when the draft was saved.
final class HistoryBar extends Footer {
  private static final int FEW = 2;
  private final Control control;
  private final Div lines = Widgets.box("history-lines");
  private final Span saved = Widgets.text("saved", "");
  private final CommandButton more;
  private final Changed shown = new Changed();
  private boolean open;

  HistoryBar(Control control) {
    this.control = control;
    addClassName("desk-history");
    more = new CommandButton(DeskCommand.HISTORY, control).quiet();
    more.getElement().setAttribute("aria-expanded", "false");
    saved.getElement().setAttribute("aria-live", "off");
    saved.setId("desk-saved");
    add(more, lines, saved);
  }

  void toggle() {
    open = !open;
    getClassNames().set("open", open);
    more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
  }

  void render(DeskState state) {
    more.render(state);
    var at = state.draft().savedAt();
    saved.setText(at == null ? "" : getTranslation("desk.saved", control.formats().time(at)));
    var brief = state.brief();
    List<HistoryLine> history = brief == null ? List.of() : brief.history();
    var standing = brief == null ? null : brief.standing();
    if (!shown.to(Arrays.asList(history, open, standing))) {
      return;
    }
    lines.removeAll();
    if (history.isEmpty()) {
      lines.add(Widgets.text("quiet", getTranslation("desk.history.empty")));
    }
    if (open && brief != null && brief.standing() != null) {
      brief.standing().moments().reversed().forEach(moment -> lines.add(line(moment)));
    }
    history.stream().limit(open ? Integer.MAX_VALUE : FEW).forEach(line -> lines.add(line(line)));
  }

  // The story of the latest promise: made, reminded, paid in part, kept or missed, moved.
  private Div line(Moment moment) {
    var box =
        Widgets.box(
            "history-line",
            Widgets.text("history-at", control.formats().date(moment.on())),
            Widgets.text("history-kind", getTranslation("desk.history.kind.COMMITMENT")),
            new Span(getTranslation("commitments.moment." + moment.kind())));
    box.getElement().setAttribute("data-moment", moment.kind());
    if (moment.amount() != null) {
      box.add(Widgets.text("money", control.formats().money(moment.amount())));
    }
    return box;
  }

  private Div line(HistoryLine line) {
    var box =
        Widgets.box(
            "history-line",
            Widgets.text("history-at", control.formats().moment(line.at())),
            Widgets.text("history-kind", getTranslation("desk.history.kind." + line.kind())));
    switch (line.kind()) {
      case CALL -> box.add(new Span(getTranslation("desk.outcome." + line.code())));
      case COMMITMENT ->
          box.add(new Span(getTranslation("backoffice.commitment.status." + line.code())));
      default -> {}
    }
    if (line.amount() != null) {
      box.add(Widgets.text("money", control.formats().money(line.amount())));
    }
    if (!line.text().isBlank()) {
      box.add(Widgets.text("history-text", line.text()));
    }
    return box;
  }

  void saved(java.time.Instant at) {
    saved.setText(getTranslation("desk.saved", control.formats().time(at)));
  }
}
