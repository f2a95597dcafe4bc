package fr.entente.criteria;

import fr.entente.criteria.ConditionTokens.Kind;
import fr.entente.criteria.ConditionTokens.Token;
import fr.entente.kernel.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One value that a condition asks for, as it is kept.
final class CriteriaValue {
  private static final int DIGITS = 12;
  private static final Pattern CENTS = Pattern.compile("\\d+(\\.\\d{1,2})?");
  private static final Set<String> MONEY = Set.of("€", "eur", "euro", "euros");
  private static final Set<String> TIME = Set.of("jour", "jours", "j", "day", "days");

  private CriteriaValue() {}

  static String read(CriteriaField field, List<Token> words, int column) {
    String text = words.stream().map(Token::text).collect(Collectors.joining(" "));
    return switch (field.kind()) {
      // Quotes are what holds a text together in a file.
      case TEXT -> text.replace("\"", "");
      case CHOICE, YES_NO -> choice(field, text, column);
      case AMOUNT -> number(words, text, MONEY, true, column);
      case DAYS -> number(words, text, TIME, false, column);
      case COUNT -> number(words, text, Set.of(), false, column);
    };
  }

  private static String choice(CriteriaField field, String text, int column) {
    String plain = Folding.fold(text);
    return field.choices().stream()
        .filter(each -> each.french().equals(plain) || each.english().equals(plain))
        .map(CriteriaField.Choice::code)
        .findFirst()
        .orElseThrow(() -> wrong("choice-wrong", text, choices(field), column));
  }

  private static String choices(CriteriaField field) {
    return field.choices().stream()
        .flatMap(each -> Stream.of(each.french(), each.english()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String number(
      List<Token> words, String text, Set<String> units, boolean cents, int column) {
    Token first = words.getFirst();
    boolean unit = words.size() == 2 && units.contains(Folding.fold(words.getLast().text()));
    String plain = first.text().replace(" ", "").replace(',', '.');
    boolean fits = cents ? CENTS.matcher(plain).matches() : !plain.contains(".");
    if (!first.is(Kind.NUMBER) || !fits || plain.length() > DIGITS || words.size() > 1 && !unit) {
      throw wrong("number-wrong", text, cents ? "1000,50" : "12", column);
    }
    BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
    return number.toPlainString();
  }

  private static ConditionReader.Fault wrong(String fault, String text, String wanted, int column) {
    return new ConditionReader.Fault(fault, column, Map.of("text", text, "wanted", wanted));
  }
}
