package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.accounts.AccountFile;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Keys;

/// Adds a note to the file.
class NotesPanel extends Div {
  private final TextArea text = new TextArea(getTranslation("backoffice.note.new"));

  NotesPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    addClassName("note-form");
    text.setHelperText(getTranslation("backoffice.note.help"));
    text.setWidthFull();
    text.setMaxLength(4000);
    var save =
        new Button(
            getTranslation("uikit.save"),
            e -> {
              if (text.isEmpty()) {
                Fields.refuse(text, getTranslation("backoffice.note.missing"));
                return;
              }
              var me = desk.agents().current().id();
              desk.portfolio().addNote(file.account().id(), me, text.getValue(), null);
              saved.run();
            });
    Keys.click(save, Key.ENTER, this, KeyModifier.CONTROL);
    add(text, save);
    setVisible(desk.writes());
  }

  /// Where the cursor goes when somebody wants to write.
  void write() {
    text.focus();
  }
}
