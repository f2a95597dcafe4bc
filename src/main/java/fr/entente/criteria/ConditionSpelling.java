package fr.entente.criteria;

import fr.entente.kernel.Language;
import java.util.stream.Collectors;

/// How a condition is written in a file, so that it reads back as the same.
final class ConditionSpelling {
  private ConditionSpelling() {}

  static String written(Condition condition, Language language) {
    return switch (condition) {
      case Condition.Test test -> test(test, language);
      case Condition.Group group ->
          group.parts().stream()
              .map(part ->
                  part instanceof Condition.Group
                      ? "(" + written(part, language) + ")"
                      : written(part, language))
              .collect(Collectors.joining(" " + joint(group.all(), language) + " "));
    };
  }

  static String joint(boolean all, Language language) {
    boolean french = language == Language.FR;
    return all ? french ? "et" : "and" : french ? "ou" : "or";
  }

  private static String test(Condition.Test test, Language language) {
    CriteriaField field = test.field();
    String values =
        test.values().stream()
            .map(value -> value(field, value, language))
            .collect(Collectors.joining(", "));
    return field.written(language) + " " + test.asked().sign() + " " + values;
  }

  private static String value(CriteriaField field, String value, Language language) {
    if (field.kind().number()) {
      return language == Language.FR ? value.replace('.', ',') : value;
    }
    return field.kind() == CriteriaKind.TEXT
        ? "\"" + value + "\""
        : choice(field, value).written(language);
  }

  static CriteriaField.Choice choice(CriteriaField field, String code) {
    return field.choices().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
