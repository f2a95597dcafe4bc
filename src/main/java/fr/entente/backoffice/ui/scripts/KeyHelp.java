package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/// The keys of the outline.
final class KeyHelp extends Dialog {
  private static final List<String> KEYS =
      List.of("arrows", "enter", "escape", "insert", "plus", "alt", "delete", "undo", "redo");

  KeyHelp() {
    setHeaderTitle(getTranslation("backoffice.studio.keys"));
    var list = new DescriptionList();
    list.addClassName("key-help");
    KEYS.forEach(key ->
        list.add(
            new DescriptionList.Term(getTranslation("backoffice.studio.keys." + key + ".key")),
            new DescriptionList.Description(getTranslation("backoffice.studio.keys." + key))));
    add(list);
    getFooter().add(new Button(getTranslation("backoffice.studio.close"), _ -> close()));
  }
}
