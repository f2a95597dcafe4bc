package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.entente.accounts.AccountFile;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Keys;
import fr.entente.uikit.WordHints;

/// Adds a note to the file.
class NotesPanel extends Div {
  private final TextArea text = new TextArea(getTranslation("backoffice.note.new"));

  private final WordHints hints;

  NotesPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    addClassName("note-form");
    text.setHelperText(getTranslation("backoffice.note.help"));

    text.setMaxLength(4000);
    hints = new WordHints(desk.wording(), "", this::reword);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(event -> hints.read(event.getValue()));
    var save =
        new Button(
            getTranslation("uikit.save"),
            e -> {
              if (text.isEmpty()) {
                Fields.refuse(text, getTranslation("backoffice.note.missing"));
                return;
              }
              if (!hints.read(text.getValue())) {
                Fields.refuse(text, getTranslation("backoffice.note.barred"));
                return;
              }
              var me = desk.agents().current().id();
              desk.portfolio().addNote(file.account().id(), me, text.getValue(), null);
              saved.run();
            });
    Keys.click(save, Key.ENTER, this, KeyModifier.CONTROL);
    add(text, hints, save);
    setVisible(desk.writes());
  }

  private void reword() {
    text.setValue(hints.reworded(text.getValue()));
    text.setInvalid(false);
    text.focus();
  }

  /// Where the cursor goes when somebody wants to write.
  void write() {
    text.focus();
  }
}
