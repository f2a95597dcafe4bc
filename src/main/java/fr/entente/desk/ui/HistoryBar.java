package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.HistoryLine;
import fr.entente.desk.picture.PromiseStanding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The last contacts at the foot of WHO, one line each; its key lays all of them, and the story of
/// the latest promise, over the page.
final class HistoryBar extends Div {
  private static final int FEW = 3;
  // How a moved date is written down: part, from, to.
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{4}-\\d{2}-\\d{2})$");
  private final Control control;
  private final Div few = Widgets.box("history-contacts");
  private final CommandButton more;
  private final Changed shown = new Changed();
  private final Changed told = new Changed();
  private @Nullable OnDemand<Section> all;
  private boolean open;

  HistoryBar(Control control) {
    this.control = control;
    addClassName("desk-history");
    more = new CommandButton(DeskCommand.HISTORY, control).quiet();
    more.getElement().setAttribute("aria-expanded", "false");
    add(few, more);
  }

  /// Where all of it is laid over when asked for.
  void opensOver(Div page) {
    all = new OnDemand<>(page, page::getComponentCount, this::overlay);
  }

  private Section overlay() {
    var section = Widgets.region("desk-history-all", getTranslation("desk.history"));
    section.getElement().setAttribute("tabindex", "0");
    told.to(this);
    return section;
  }

  void toggle(DeskState state) {
    open = !open;
    more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    render(state);
  }

  void render(DeskState state) {
    more.render(state);
    var brief = state.brief();
    List<HistoryLine> history = brief == null ? List.of() : brief.history();
    if (shown.to(history)) {
      few.removeAll();
      if (history.isEmpty()) {
        few.add(Widgets.text("quiet", getTranslation("desk.history.empty")));
      }
      history.stream().limit(FEW).forEach(each -> few.add(line(each)));
    }
    if (all != null) {
      var standing = brief == null ? null : brief.standing();
      all.show(open, section -> tell(section, history, standing));
    }
  }

  private void tell(
      Section section, List<HistoryLine> history, @Nullable PromiseStanding standing) {
    if (!told.to(Arrays.asList(history, standing))) {
      return;
    }
    section.removeAll();
    var close = new CommandButton(DeskCommand.HISTORY, control).quiet();
    close.setId("desk-history-close");
    close.label("desk.history.close");
    section.add(Widgets.box("history-head", Widgets.title(getTranslation("desk.history")), close));
    var contacts = Widgets.box("history-contacts");
    history.forEach(each -> contacts.add(line(each)));
    if (history.isEmpty()) {
      contacts.add(Widgets.text("quiet", getTranslation("desk.history.empty")));
    }
    var lines = Widgets.box("history-lines", contacts);
    if (standing != null && standing.latest() != null) {
      lines.add(story(standing.latest(), standing.moments()));
    }
    section.add(lines);
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
      case CALL, INCOMING -> box.add(new Span(getTranslation("desk.outcome." + line.code())));
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
}
