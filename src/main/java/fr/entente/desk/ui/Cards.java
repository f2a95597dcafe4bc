package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.scripts.ScriptCard;
import java.util.List;

/// The objection bar, the "did you hear...?" cards and the emergency key: reachable from every
/// step.
final class Cards extends Div {
  private final Control control;
  private final Div objections = Widgets.box("card-row");
  private final Div signals = Widgets.box("card-row");
  private final CommandButton crisis;
  private final Parts objectionParts = new Parts(objections);
  private final Parts signalParts = new Parts(signals);

  Cards(Control control) {
    this.control = control;
    addClassName("cards");
    crisis = new CommandButton(DeskCommand.CRISIS, control).grave();
    add(
        group(DeskCommand.OBJECTIONS, "desk.objections", objections),
        group(DeskCommand.SIGNALS, "desk.signals", signals),
        crisis);
  }

  private Div group(DeskCommand command, String key, Div row) {
    var label = Widgets.text("fact-name", getTranslation(key));
    var box = Widgets.box("card-group", label, Widgets.text("key", command.keyLabel()), row);
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", getTranslation(key));
    return box;
  }

  void render(DeskState state) {
    crisis.render(state);
    var page = state.script();
    List<ScriptCard> cards = page == null ? List.of() : page.cards();
    fill(objections, objectionParts, cards, "objection");
    fill(signals, signalParts, cards, "detection");
  }

  private void fill(Div row, Parts parts, List<ScriptCard> cards, String kind) {
    parts.show(
        cards.stream()
            .filter(card -> card.kind().equals(kind))
            .map(card -> new Parts.Part(card, () -> button(card)))
            .toList());
    row.getParent().ifPresent(group -> group.setVisible(row.getComponentCount() > 0));
  }

  private Button button(ScriptCard card) {
    var button =
        new Button(
            card.label(), event -> control.show(control.script().open(control.seat(), card.id())));
    button.addClassName("card");
    button.addThemeName("small");
    button.getElement().setAttribute("data-card", card.id());
    if (card.detects() != null) {
      button.getElement().setAttribute("data-detects", card.detects());
    }
    return button;
  }

  void focusObjections() {
    first(objections);
  }

  void focusSignals() {
    first(signals);
  }

  private static void first(Div row) {
    row.getChildren().findFirst().ifPresent(Cards::focus);
  }

  private static void focus(Component component) {
    if (component instanceof Button button) {
      button.focus();
    }
  }
}
