package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import fr.entente.desk.picture.DeskState;
import java.time.Clock;

/// What an agent works with while an account is on the desk: who, script and doing side by side,
/// the history below.
final class Workplace {
  private final WhoPanel who;
  private final ScriptPanel script;
  private final DoPanel doing;
  private final HistoryBar history;
  private final Div columns;

  Workplace(Control control, Clock clock, DeskKeys keys, DoForms forms) {
    who = new WhoPanel(control);
    script = new ScriptPanel(control);
    doing = new DoPanel(control, clock, keys, forms);
    history = new HistoryBar(control);
    columns = Widgets.box("desk-columns", who, script, doing);
  }

  void addTo(Div board) {
    columns.setVisible(false);
    history.setVisible(false);
    board.add(columns, history);
  }

  void render(DeskState state) {
    boolean working = state.phase().working();
    columns.setVisible(working);
    history.setVisible(working);
    if (working) {
      who.render(state);
      script.render(state);
      doing.render(state);
      history.render(state);
    }
  }

  ScriptPanel script() {
    return script;
  }

  DoPanel doing() {
    return doing;
  }

  HistoryBar history() {
    return history;
  }
}
