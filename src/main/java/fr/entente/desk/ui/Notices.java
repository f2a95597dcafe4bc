package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What must be read, in line, where it stays until the next command. Two live regions: one that
/// waits for a pause, one that interrupts for a stop. There is one place for it above the note and
/// one for the time without a note; what is not said in the one is said in the other.
final class Notices extends Div {
  private final Control control;
  private final boolean working;
  private final Div polite = Widgets.box("desk-notice-polite");
  private final Div stop = Widgets.box("desk-notice-stop");
  private final Div small = Widgets.box("desk-notice");
  private final @Nullable CommandButton undo;
  private final Changed shown = new Changed();

  private Notices(Control control, boolean working) {
    this.control = control;
    this.working = working;
    addClassName("desk-notices");
    polite.getElement().setAttribute("role", "status");
    stop.getElement().setAttribute("role", "alert");
    add(stop, polite);
    undo = working ? new CommandButton(DeskCommand.UNDO, control) : null;
    if (undo != null) {
      small.add(Widgets.icon("▲"), Widgets.text("text", getTranslation("desk.small")));
      small.getElement().setAttribute("data-level", "warning");
      add(undo, small);
    }
  }

  static Notices aboveTheNote(Control control) {
    return new Notices(control, true);
  }

  static Notices betweenCalls(Control control) {
    return new Notices(control, false);
  }

  void render(DeskState state) {
    if (undo != null) {
      small.setVisible(state.smallAccounts() && state.phase() == Phase.PREVIEW);
      undo.render(state);
      undo.setVisible(DeskCommand.UNDO.availableIn(state));
    }
    var notice = state.phase().working() == working ? state.notice() : null;
    if (shown.to(notice)) {
      polite.removeAll();
      stop.removeAll();
      if (notice != null) {
        (notice.level() == Notice.Level.STOP ? stop : polite).add(box(notice));
      }
    }
  }

  private Div box(Notice notice) {
    var box = Widgets.box("desk-notice");
    boolean done = notice.level() == Notice.Level.DONE;
    box.getElement()
        .setAttribute("data-level", notice.level().name().toLowerCase(java.util.Locale.ROOT));
    box.add(Widgets.icon(done ? "✓" : "▲"), Widgets.text("text", text(notice)));
    if (!notice.refusals().isEmpty()) {
      var rules = new UnorderedList();
      notice.refusals().forEach(refusal -> rules.add(new ListItem(RuleWords.of(control, refusal))));
      box.add(rules);
    }
    if (notice.nextAllowed() != null) {
      String moment = control.formats().moment(notice.nextAllowed());
      box.add(Widgets.text("next", getTranslation("desk.next.at", moment)));
    }
    return box;
  }

  private String text(Notice notice) {
    var detail = notice.detail();
    String text =
        getTranslation(
            notice.key(),
            amount(detail.get("amount")),
            or(detail.get("parts")),
            date(detail.get("date")),
            said(detail.get("why")),
            or(detail.get("turns")),
            or(detail.get("quotes")),
            or(detail.get("who")),
            phone(detail.get("phone")),
            or(detail.get("words")));
    return text.contains(notice.key()) ? getTranslation("desk.refused.other") : text;
  }

  private String said(@Nullable String key) {
    return key == null ? "" : getTranslation(key);
  }

  private String amount(@Nullable String amount) {
    return amount == null ? "" : control.formats().money(Money.euros(amount));
  }

  private String date(@Nullable String date) {
    return date == null ? "" : control.formats().date(LocalDate.parse(date));
  }

  private String phone(@Nullable String number) {
    return number == null ? "" : control.formats().phone(new PhoneNumber(number));
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
