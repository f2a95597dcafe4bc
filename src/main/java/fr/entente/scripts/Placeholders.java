package fr.entente.scripts;

import java.util.List;
import java.util.regex.Pattern;

/// `{invoice.number}` in a sentence, and `[[ ... ]]` around words that go when it is not known.
final class Placeholders {
  static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
  static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");

  private Placeholders() {}

  static List<String> in(String text) {
    return NAME.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }
}
