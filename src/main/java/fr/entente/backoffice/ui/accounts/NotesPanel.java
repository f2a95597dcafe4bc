package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Note;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Keys;

/// What agents wrote, newest first; adds a note.
class NotesPanel extends Div {
  NotesPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    var text = new TextArea(getTranslation("backoffice.note.new"));
    text.setHelperText(getTranslation("backoffice.note.help"));
    text.setWidthFull();
    text.setMaxLength(2000);
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
    if (desk.writes()) {
      add(text, save);
    }
    file.notes().forEach(note -> add(line(note, desk)));
  }

  private static Div line(Note note, AccountDesk desk) {
    var when = new Paragraph(desk.formats().moment(note.at()));
    when.addClassName("quiet");
    return new Div(when, new Paragraph(note.text()));
  }
}
