package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.uikit.WordHints;

/// The note of the call, kept while it is typed: on the server within half a second, and in the
/// browser until the server has it.
final class NotePad extends Div {
  private final Control control;
  private final DeskKeys keys;
  private final TextArea text = new TextArea();
  private final WordHints hints;
  private long account = -1;
  private String key = "";

  NotePad(Control control, DeskKeys keys) {
    this.control = control;
    this.keys = keys;
    addClassName("note-pad");
    text.setId("desk-note");
    text.setLabel(getTranslation("desk.note") + " (" + DeskCommand.NOTE.keyLabel() + ")");
    text.setPlaceholder(getTranslation("desk.note.placeholder"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(400);
    text.setMaxLength(Draft.LONGEST_NOTE);
    text.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        keep(event.getValue());
      }
    });
    hints =
        new WordHints(control.listening().wording(), DeskCommand.REWORD.keyLabel(), this::reword);
    add(text, hints);
  }

  void render(DeskState state) {
    long now = state.draft().account();
    String there = StrayNotes.key(control.seat(), state);
    if (there.equals(key)) {
      return;
    }
    boolean other = now != account;
    account = now;
    key = there;
    if (other) {
      text.setValue(state.draft().note());
      hints.read(state.draft().note());
    }
    text.getElement().setAttribute("data-keep", there);
    keys.kept(there, state.draft().note())
        .then(
            String.class,
            typed -> {
              if (typed != null && there.equals(key)) {
                text.setValue(typed);
                keep(typed);
              }
            });
  }

  // What the server did not take stays in the browser.
  private void keep(String value) {
    hints.read(value);
    boolean kept = control.listening().note(control.seat(), account, value);
    boolean tooLong = value.length() > Draft.LONGEST_NOTE;
    text.setInvalid(tooLong);
    text.setErrorMessage(
        tooLong ? getTranslation("desk.note.too_long", Draft.LONGEST_NOTE, value.length()) : null);
    if (kept) {
      keys.forget(key, value);
    }
  }

  /// What may not stay is said otherwise, at once; nothing where all is well.
  void reword() {
    String otherwise = hints.reworded(text.getValue());
    if (!otherwise.equals(text.getValue())) {
      text.setValue(otherwise);
      keep(otherwise);
    }
    text.focus();
  }

  void arrive() {
    text.focus();
  }
}
