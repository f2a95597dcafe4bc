package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;

/// The foot of the script, in sight at every step: the objections, the "did you hear...?" cards,
/// the way back and on, the emergency key.
final class Cards extends Div {
  private final CardMenu objections;
  private final CardMenu signals;
  private final CommandButton back;
  private final CommandButton skip;
  private final CommandButton crisis;

  Cards(Control control) {
    addClassName("cards");
    objections = new CardMenu(control, DeskCommand.OBJECTIONS, "objection");
    signals = new CardMenu(control, DeskCommand.SIGNALS, "detection");
    back = new CommandButton(DeskCommand.BACK, control).quiet();
    skip = new CommandButton(DeskCommand.SKIP, control).quiet();
    crisis = new CommandButton(DeskCommand.CRISIS, control).grave();
    add(objections, signals, back, skip, Widgets.box("gap"), crisis);
  }

  void render(DeskState state) {
    objections.render(state);
    signals.render(state);
    back.render(state);
    skip.render(state);
    crisis.render(state);
  }

  void toggle(DeskCommand which) {
    (which == DeskCommand.OBJECTIONS ? objections : signals).toggle();
  }
}
