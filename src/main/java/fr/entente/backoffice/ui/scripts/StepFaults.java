package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Field;
import fr.entente.studio.LinePlace;
import fr.entente.studio.ScriptSheet.Found;
import java.util.List;
import java.util.Map;

/// Puts what is wrong with a step at the field that it is about.
final class StepFaults {
  private final Component texts;
  private final EditorSession session;
  private final List<Found> found;

  StepFaults(Component texts, EditorSession session, List<Found> found) {
    this.texts = texts;
    this.session = session;
    this.found = found;
  }

  void show(
      TextField title,
      SayField say,
      TextArea variants,
      Map<Field, TextFieldBase<?, String>> fields,
      AnswerRows answers) {
    clear(title);
    clear(variants);
    say.fault("");
    fields.values().forEach(StepFaults::clear);
    for (int i = 0; i < answers.count(); i++) {
      answers.fault(i, "");
    }
    for (Found each : found) {
      String words = words(texts, each.complaint());
      switch (place(each.complaint())) {
        case LinePlace.Sentence(int number) when number == 0 -> say.fault(words);
        case LinePlace.Sentence _ -> fault(variants, words);
        case LinePlace.Answer(int number) -> answers.fault(number, words);
        case LinePlace.Labelled(Field field) when fields.containsKey(field) ->
            fault(java.util.Objects.requireNonNull(fields.get(field)), words);
        case LinePlace.Labelled _ -> fault(title, words);
        case LinePlace.Heading _ -> fault(title, words);
      }
    }
  }

  private LinePlace place(Complaint complaint) {
    return LinePlace.of(session.files().getOrDefault(complaint.file(), ""), complaint.line());
  }

  private static void clear(TextFieldBase<?, String> field) {
    field.setInvalid(false);
  }

  private static void fault(TextFieldBase<?, String> field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
  }

  /// What is wrong, in words.
  static String words(Component texts, Complaint complaint) {
    String text = texts.getTranslation(complaint.key());
    for (var detail : complaint.detail().entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return text;
  }
}
