package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills sentences with an account's data. What nobody knows shows as a gap with its name; what
/// must not be known yet shows as dots (GDPR-10).
record Filling(Language language, ScriptFacts facts, Map<String, String> helpLines) {
  static final String MASK = "•••";
  private static final String BEFORE_NAME = "\u0000";
  private static final Pattern BEFORE = Pattern.compile("\\b((?:de|que) )(?=\\{)");
  private static final Pattern VOWEL =
      Pattern.compile(
          "\\b([dD]|[qQ]u)e " + BEFORE_NAME + "(?=[aeiouyàâéèêëîïôûùœAEIOUYÀÂÉÈÊËÎÏÔÛÙŒ])");

  List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  String fill(String text) {
    String kept =
        Placeholders.OPTIONAL
            .matcher(text)
            .replaceAll(part -> Matcher.quoteReplacement(known(part.group(1))));
    String filled =
        Placeholders.NAME
            .matcher(marked(kept))
            .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1).strip())));
    return language == Language.FR ? elided(filled) : filled.replace(BEFORE_NAME, "");
  }

  // Where a name follows "de" or "que", it is known only now whether the vowel goes.
  private static String marked(String text) {
    return BEFORE.matcher(text).replaceAll("$1" + BEFORE_NAME);
  }

  private static String elided(String text) {
    String joined = VOWEL.matcher(text).replaceAll("$1'");
    return joined.replace(BEFORE_NAME, "");
  }

  /// What is known of the names in this sentence, each once, in their order.
  List<String> values(String text) {
    return Placeholders.in(text).stream().filter(this::has).map(this::value).distinct().toList();
  }

  private String known(String part) {
    return Placeholders.in(part).stream().allMatch(this::has) ? part : "";
  }

  private boolean has(String name) {
    return !facts.values().getOrDefault(name, "").isBlank() || helpLines.containsKey(name);
  }

  private String value(String name) {
    if (Rules.SHIPPED.namesDebt(name) && !facts.identityConfirmed()) {
      return MASK;
    }
    if (helpLines.containsKey(name)) {
      return helpLines.getOrDefault(name, "");
    }
    return has(name)
        ? facts.values().getOrDefault(name, "")
        : "[" + Rules.SHIPPED.gap(name, language) + "]";
  }
}
