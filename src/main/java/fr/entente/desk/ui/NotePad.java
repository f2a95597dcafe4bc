package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;

/// The note of the call, kept while it is typed: on the server within half a second, and in the
/// browser until the server has it.
final class NotePad extends Div {
  private final Control control;
  private final DeskKeys keys;
  private final TextArea text = new TextArea();
  private long account = -1;

  NotePad(Control control, DeskKeys keys) {
    this.control = control;
    this.keys = keys;
    addClassName("note-pad");
    text.setId("desk-note");
    text.setLabel(getTranslation("desk.note") + " (" + DeskCommand.NOTE.keyLabel() + ")");
    text.setPlaceholder(getTranslation("desk.note.placeholder"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(400);
    text.setMaxLength(4000);
    text.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        keep(event.getValue());
      }
    });
    add(text);
  }

  void render(DeskState state) {
    long now = state.draft().account();
    if (now == account) {
      return;
    }
    account = now;
    text.setValue(state.draft().note());
    text.getElement().setAttribute("data-keep", key());
    keys.kept(key(), state.draft().note())
        .then(
            String.class,
            typed -> {
              if (typed != null && account == now) {
                text.setValue(typed);
                keep(typed);
              }
            });
  }

  private String key() {
    return "entente.note." + control.seat().agent().value() + "." + account;
  }

  private void keep(String value) {
    control.listening().note(control.seat(), account, value);
    keys.forget(key(), value);
  }

  void arrive() {
    text.focus();
  }
}
