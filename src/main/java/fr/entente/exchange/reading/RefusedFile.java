package fr.entente.exchange.reading;

import fr.entente.exchange.ImportProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a file is refused, and the way out: the first sentence of the screens' message and the rest.
record RefusedFile(String why, String advice) {
  static RefusedFile of(ImportProblem problem, ResourceBundle texts) {
    Object[] arguments = problem.arguments().stream().map(each -> shown(each, texts)).toArray();
    String text =
        new MessageFormat(texts.getString(problem.key()), texts.getLocale()).format(arguments);
    String[] parts = text.split("(?<=[.!?]) (?=\\p{Lu})", 2);
    String place = problem.line() == null ? "" : " (" + problem.line() + ")";
    boolean told = problem.line() == null || text.contains(Long.toString(problem.line()));
    String why = parts.length > 1 ? parts[0] : text;
    return new RefusedFile(told ? why : why + place, parts.length > 1 ? parts[1] : text);
  }

  // Plurals go by numbers.
  private static Object shown(String argument, ResourceBundle texts) {
    String field = "exchange.field." + argument.toLowerCase(Locale.ROOT);
    if (argument.matches("\\d{1,12}")) {
      return Long.valueOf(argument);
    }
    return texts.containsKey(field) ? texts.getString(field) : argument;
  }
}
