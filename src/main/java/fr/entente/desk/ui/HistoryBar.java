package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.HistoryLine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The last contacts, one line each; a key shows more. Beside them, when the draft was saved.
final class HistoryBar extends Footer {
  private static final int FEW = 2;
  // How a moved date is written down: part, from, to.
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{4}-\\d{2}-\\d{2})$");
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
    var contacts = Widgets.box("history-contacts");
    history.stream()
        .limit(open ? Integer.MAX_VALUE : FEW)
        .forEach(each -> contacts.add(line(each)));
    lines.add(contacts);
    if (open && standing != null && standing.latest() != null) {
      lines.add(story(standing.latest(), standing.moments()));
    }
  }

  // The latest promise: its parts as they stand, then what happened: made, reminded, paid in part,
  // kept or missed, moved. The newest first.
  private Div story(Commitment latest, List<CommitmentMoment> moments) {
    var formats = control.formats();
    var title =
        getTranslation(
            "desk.history.story",
            formats.date(latest.agreedOn()),
            formats.money(latest.total()),
            getTranslation("commitments.status." + latest.overall()));
    var parts = Widgets.box("history-parts");
    for (int i = 0; i < latest.instalments().size(); i++) {
      var part = latest.instalments().get(i);
      var status = latest.statuses().get(i);
      var text =
          Widgets.text(
              "history-part",
              part.number()
                  + " · "
                  + formats.date(part.effectiveDueOn())
                  + " · "
                  + formats.money(part.amount())
                  + " · "
                  + getTranslation("commitments.status." + status));
      text.getElement().setAttribute("data-status", status.name());
      parts.add(text);
    }
    var story = Widgets.box("history-story", Widgets.text("history-kind", title), parts);
    moments.reversed().forEach(moment -> story.add(line(moment)));
    return story;
  }

  private Div line(CommitmentMoment moment) {
    var box =
        Widgets.box(
            "history-line",
            Widgets.text("history-at", control.formats().date(moment.on())),
            new Span(getTranslation("commitments.moment." + moment.kind())));
    box.getElement().setAttribute("data-moment", moment.kind());
    if (moment.instalment() != null) {
      box.add(Widgets.text("quiet", getTranslation("desk.form.line", moment.instalment())));
    }
    if (moment.amount() != null) {
      box.add(Widgets.text("money", control.formats().money(moment.amount())));
    }
    var days = DAYS.matcher(moment.detail());
    if (moment.kind().equals("MOVED") && days.find()) {
      box.add(Widgets.text("quiet", day(days.group(1)) + " → " + day(days.group(2))));
    }
    return box;
  }

  private String day(String iso) {
    return control.formats().weekday(LocalDate.parse(iso));
  }

  private Div line(HistoryLine line) {
    var box =
        Widgets.box(
            "history-line",
            Widgets.text(
                "history-at",
                line.kind().daily()
                    ? control.formats().day(line.at())
                    : control.formats().moment(line.at())),
            Widgets.text("history-kind", getTranslation("desk.history.kind." + line.kind())));
    box.getElement().setAttribute("data-kind", line.kind().name());
    switch (line.kind()) {
      case CALL -> box.add(new Span(getTranslation("desk.outcome." + line.code())));
      case COMMITMENT -> box.add(new Span(getTranslation("commitments.status." + line.code())));
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
