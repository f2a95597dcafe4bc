package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;

/// A command as a button: its label, its key beside it, off when it cannot be done.
final class CommandButton extends Button {
  private final DeskCommand command;
  private final Changed label = new Changed();

  CommandButton(DeskCommand command, Control control) {
    this.command = command;
    addClickListener(event -> control.run(command));
    setId("desk-" + command.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    getElement().setAttribute("data-command", command.name());
    if (!command.keyLabel().isEmpty()) {
      var key = new Span(command.keyLabel());
      key.addClassName("key");
      setSuffixComponent(key);
      getElement().setAttribute("aria-keyshortcuts", command.keyName());
    }
    label(command.label());
  }

  CommandButton primary() {
    addThemeName("primary");
    return this;
  }

  CommandButton quiet() {
    addThemeName("tertiary");
    return this;
  }

  CommandButton grave() {
    addThemeName("error");
    return this;
  }

  void label(String key) {
    if (label.to(key)) {
      setText(getTranslation(key));
    }
  }

  void render(DeskState state) {
    setEnabled(command.availableIn(state));
  }
}
