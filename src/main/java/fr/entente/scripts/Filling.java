package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/// Fills sentences with an account's data. What nobody knows shows as a gap with its name; what
/// must not be known yet shows as dots (GDPR-10).
record Filling(Language language, ScriptFacts facts, Map<String, String> helpLines) {
  static final String MASK = "•••";

  List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  String fill(String text) {
    String kept =
        Placeholders.OPTIONAL
            .matcher(text)
            .replaceAll(part -> Matcher.quoteReplacement(known(part.group(1))));
    return Placeholders.NAME
        .matcher(kept)
        .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1).strip())));
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
