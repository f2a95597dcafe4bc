package fr.entente.criteria;

import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// A condition as people say it.
final class ConditionSentence {
  private final Language language;
  private final ResourceBundle words;

  private ConditionSentence(Language language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            "vaadin-i18n/translations",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static String of(Condition condition, Language language) {
    return new ConditionSentence(language).say(condition);
  }

  private String say(Condition condition) {
    return switch (condition) {
      case Condition.Test test -> test(test);
      case Condition.Group group ->
          group.parts().stream()
              .map(part -> part instanceof Condition.Group ? "(" + say(part) + ")" : say(part))
              .collect(
                  Collectors.joining(" " + ConditionSpelling.joint(group.all(), language) + " "));
    };
  }

  private String test(Condition.Test test) {
    String field = low(test.field().name());
    String asked = low(test.asked().name());
    String first = test.values().getFirst();
    return switch (test.field().kind()) {
      case YES_NO -> {
        boolean yes = (test.asked() == Asked.IS) == first.equals("yes");
        yield word((yes ? "yes." : "no.") + field);
      }
      case COUNT ->
          word("count." + asked)
              .replace("{0}", first)
              .replace("{1}", word((one(first) ? "one." : "many.") + field));
      case AMOUNT, DAYS ->
          word("number." + asked)
              .replace("{0}", word("field." + field))
              .replace("{1}", measure(test.field(), first));
      case CHOICE, TEXT ->
          word("choice." + asked)
              .replace("{0}", word("field." + field))
              .replace("{1}", named(test));
    };
  }

  private String named(Condition.Test test) {
    List<String> values =
        test.values().stream()
            .map(value ->
                test.field().kind() == CriteriaKind.TEXT
                    ? word("quoted").replace("{0}", value)
                    : word("value." + low(test.field().name()) + "." + value))
            .toList();
    return String.join(" " + ConditionSpelling.joint(false, language) + " ", values);
  }

  private String measure(CriteriaField field, String number) {
    var value = new BigDecimal(number);
    if (field.kind() == CriteriaKind.DAYS) {
      return word(one(number) ? "day" : "days").replace("{0}", number);
    }
    NumberFormat money = NumberFormat.getCurrencyInstance(language.locale());
    money.setCurrency(Money.EUR);
    money.setMinimumFractionDigits(value.scale() > 0 ? 2 : 0);
    return money.format(value);
  }

  // In French nothing is one, in English it is many.
  private boolean one(String number) {
    return number.equals("1") || number.equals("0") && language == Language.FR;
  }

  private String word(String key) {
    return words.getString("criteria." + key);
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
