package fr.entente.backoffice.ui.scripts;

import fr.entente.scripts.AnswerText;
import fr.entente.scripts.Field;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.TextStep;
import java.util.List;

/// Steps taken over from another file.
final class StepCopies {
  /// What means the same in every language.
  private static final List<Field> ALIKE = List.of(Field.TAGS, Field.CARD);

  private StepCopies() {}

  /// With all its words, at the end.
  static ScriptText into(ScriptText text, TextStep step) {
    ScriptText next = text.added("", step.level(), step.id(), step.title());
    for (var field : step.fields().entrySet()) {
      next = next.with(step.id(), field.getKey(), field.getValue());
    }
    return next.withSentences(step.id(), step.sentences()).withAnswers(step.id(), step.answers());
  }

  /// In another language: the same answers and effects, and everything that is to be translated
  /// left as it was, to be written over.
  static ScriptText toTranslate(ScriptText text, TextStep step) {
    ScriptText next = text.added("", step.level(), step.id(), step.title());
    for (Field field : ALIKE) {
      next = next.with(step.id(), field, step.field(field));
    }
    if (step.says(Field.MANDATORY)) {
      next = next.with(step.id(), Field.MANDATORY, "yes");
    }
    List<AnswerText> answers = step.answers();
    return next.withSentences(step.id(), step.sentences()).withAnswers(step.id(), answers);
  }
}
