package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.scripts.Field;
import fr.entente.scripts.TextStep;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.SheetStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same step in the other language, and what is missing there.
final class OtherLanguage extends Div {
  private static final List<Field> COMPARED =
      List.of(
          Field.INTENTION,
          Field.LISTEN,
          Field.NOTE,
          Field.SAY,
          Field.DONT_SAY,
          Field.WHY,
          Field.EXAMPLE);
  private final EditorSession session;
  private final Runnable changed;

  OtherLanguage(EditorSession session, Runnable changed) {
    this.session = session;
    this.changed = changed;
    addClassName("other-language");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("backoffice.studio.other"));
  }

  void show(@Nullable SheetStep step) {
    removeAll();
    if (step == null) {
      return;
    }
    var sheet =
        ScriptSheet.of(session.files(), ScriptSheet.inOtherLanguage(session.sheet().path()));
    String language = getTranslation("backoffice.language." + sheet.language());
    add(new H2(language));
    var there = sheet.step(step.id()).orElse(null);
    if (there == null) {
      var missing = new Paragraph(getTranslation("backoffice.studio.other.missing", language));
      missing.addClassName("missing");
      add(missing);
      if (session.editable()) {
        var create =
            new Button(
                getTranslation("backoffice.studio.other.create", language), _ -> create(step));
        create.setId("other-create");
        add(create);
      }
      return;
    }
    show(step.step(), there.step());
  }

  private void show(TextStep here, TextStep there) {
    getElement().setAttribute("data-step", there.id());
    add(new H3(there.title()));
    there
        .sentences()
        .forEach(sentence -> {
          var said = new Paragraph(sentence);
          said.addClassName("say");
          add(said);
        });
    if (there.sentences().size() < here.sentences().size()) {
      missing("backoffice.studio.other.fewer", here.sentences().size(), there.sentences().size());
    }
    for (Field field : COMPARED) {
      String label = getTranslation("backoffice.studio.field." + field);
      if (!there.field(field).isEmpty()) {
        add(new Paragraph(label + ": " + there.field(field)));
      } else if (!here.field(field).isEmpty()) {
        missing("backoffice.studio.other.lacks", label);
      }
    }
    var answers = new UnorderedList();
    there
        .answers()
        .forEach(answer -> answers.add(new ListItem(answer.text() + " → " + answer.target())));
    add(answers);
    if (!goals(here).equals(goals(there))) {
      missing("backoffice.studio.other.goals");
    }
  }

  private static List<String> goals(TextStep step) {
    return step.answers().stream()
        .map(answer -> answer.target() + "/" + answer.effect() + "/" + answer.outcome())
        .map(each -> each.replace("retour", "return"))
        .toList();
  }

  private void missing(String key, Object... values) {
    var line = new Paragraph("△ " + getTranslation(key, values));
    line.addClassName("missing");
    add(line);
  }

  private void create(SheetStep step) {
    String path = ScriptSheet.inOtherLanguage(step.path());
    session.editFile(path, text -> StepCopies.toTranslate(text, step.step()));
    changed.run();
  }
}
