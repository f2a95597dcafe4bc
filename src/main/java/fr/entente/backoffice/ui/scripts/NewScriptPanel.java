package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.backoffice.ui.Labels;
import fr.entente.kernel.Language;
import fr.entente.studio.LibraryRow;
import fr.entente.studio.NewScript;
import fr.entente.studio.OpenDraft;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.util.ArrayList;
import java.util.function.Consumer;

/// A new script, from nothing or as a copy.
final class NewScriptPanel extends SidePanel {
  private final StudioDoors doors;
  private final Consumer<OpenDraft> begun;
  private final TextField title = new TextField(getTranslation("backoffice.studio.new.title"));
  private final ComboBox<LibraryRow> from =
      new ComboBox<>(getTranslation("backoffice.studio.new.from"));
  private final Select<Language> language =
      Labels.choice(this, getTranslation("uikit.language"), "language", Language.class, null);

  NewScriptPanel(StudioDoors doors, Consumer<OpenDraft> begun) {
    super(UI.getCurrent().getTranslation("backoffice.studio.new"));
    this.doors = doors;
    this.begun = begun;
    title.setId("new-title");
    title.setMaxLength(110);
    title.setHelperText(getTranslation("backoffice.studio.new.title.help"));
    from.setItems(doors.library().rows().stream().filter(LibraryRow::inForce).toList());
    from.setItemLabelGenerator(row -> row.title() + " (" + row.language().code() + ")");
    from.setClearButtonVisible(true);
    from.setHelperText(getTranslation("backoffice.studio.new.from.help"));
    language.setValue(doors.agents().current().language());
    from.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        language.setValue(event.getValue().language());
      }
    });
    content(title, from, language);
    save(getTranslation("backoffice.studio.new.do"), this::create).setId("new-do");
  }

  private void create() {
    if (title.getValue().isBlank()) {
      Fields.refuse(title, getTranslation("backoffice.studio.new.title.needed"));
      return;
    }
    var files = doors.publications().files();
    var taken = new ArrayList<>(files.keySet());
    doors.drafts().open().forEach(draft -> taken.add(draft.script()));
    String path = NewScript.path(title.getValue(), language.getValue(), taken);
    LibraryRow copied = from.getValue();
    String text =
        copied == null
            ? NewScript.empty(title.getValue(), path, firstStep(), files.keySet())
            : NewScript.copy(files.getOrDefault(copied.path(), ""), title.getValue(), path);
    settled();
    begun.accept(doors.drafts().create(title.getValue(), path, text));
  }

  private String firstStep() {
    return getTranslation(language.getValue().locale(), "backoffice.studio.new.first");
  }
}
