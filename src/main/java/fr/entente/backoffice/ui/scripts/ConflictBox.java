package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.scripts.ScriptConflict;

/// A file that the folder changed after the studio had published it: how both differ, and whose
/// words are to be in force.
final class ConflictBox extends Div {
  ConflictBox(StudioDoors doors, ScriptConflict conflict, boolean decides, Runnable decided) {
    addClassName("conflict-box");
    add(new Span("▲ " + getTranslation("backoffice.studio.conflict", conflict.path())));
    add(
        new Details(
            getTranslation("backoffice.studio.conflict.difference"),
            new LineDifference(conflict.studio(), conflict.folder())));
    if (decides) {
      var me = doors.agents().current().id();
      add(
          new Button(
              getTranslation("backoffice.studio.conflict.studio"),
              _ -> {
                doors.publications().keepStudio(conflict, me);
                decided.run();
              }),
          new Button(
              getTranslation("backoffice.studio.conflict.folder"),
              _ -> {
                doors.publications().keepFolder(conflict, me);
                decided.run();
              }));
    }
  }
}
