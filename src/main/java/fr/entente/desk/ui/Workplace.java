package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.time.Clock;

/// What an agent works with while an account is on the desk, each in an area of its own: who, the
/// script or the outcome, what can be done, what is said, the note. No part is ever moved for
/// another: the caret stays.
final class Workplace {
  private final WhoPanel who;
  private final ScriptPanel script;
  private final DoPanel doing;
  private final NotePad note;
  private final Notices notices;
  private final HistoryBar history;
  private final Div columns;
  private final Div noteCard;
  private final OnDemand<TranscriptPanel> transcript;

  Workplace(Control control, Clock clock, DeskKeys keys, DoForms forms) {
    history = new HistoryBar(control);
    who = new WhoPanel(control, clock, history);
    script = new ScriptPanel(control, clock);
    doing = new DoPanel(control, forms);
    note = new NotePad(control, keys);
    notices = Notices.aboveTheNote(control);
    noteCard = Widgets.box("desk-note", notices, note);
    columns = Widgets.box("desk-columns", who, script, doing, noteCard);
    transcript =
        new OnDemand<>(
            columns, () -> columns.indexOf(noteCard), () -> new TranscriptPanel(control));
    history.opensOver(columns);
  }

  void addTo(Div board) {
    columns.setVisible(false);
    board.add(columns);
  }

  void render(DeskState state) {
    boolean working = state.phase().working();
    columns.setVisible(working);
    // Nothing listens to a call that came in.
    boolean heard = state.call() != null && !state.call().incoming();
    transcript.show(heard && working, panel -> panel.render(state));
    if (working) {
      who.render(state);
      script.render(state);
      doing.render(state);
      notices.render(state);
      note.render(state);
      history.render(state);
      columns.getClassNames().set("closing", state.wrapUp() != null);
      columns.getClassNames().set("writing", state.draft().form() != null);
      columns.getClassNames().set("recapping", state.draft().form() == DeskCommand.RECAP);
    }
  }

  ScriptPanel script() {
    return script;
  }

  DoPanel doing() {
    return doing;
  }

  NotePad note() {
    return note;
  }

  HistoryBar history() {
    return history;
  }
}
