package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a sentence of a mail or a page must keep when a house words it anew: its name is known and
/// open, its values (`{0}`) are the same, it threatens and blames nobody, and it says something.
final class WordChecks {
  private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");
  private static final int LONGEST = 600;
  private final Language language;
  private final Settings settings;
  private final Complaints complaints;

  WordChecks(Language language, Settings settings, Complaints complaints) {
    this.language = language;
    this.settings = settings;
    this.complaints = complaints;
  }

  void check(String file, int line, String name, String words) {
    if (ShippedWords.closed(name)) {
      complaints.error(file, line, "word-closed", "name", name);
      return;
    }
    if (!ShippedWords.names().contains(name)) {
      String meant = ShippedWords.meant(name).orElse("mail.recap.intro");
      complaints.error(file, line, "word-unknown", "name", name, "meant", meant);
      return;
    }
    if (words.isBlank() || words.length() > LONGEST) {
      complaints.error(file, line, "word-length", "name", name, "longest", "" + LONGEST);
    }
    values(file, line, name, words);
    said(file, line, name, words);
  }

  private void values(String file, int line, String name, String words) {
    Set<String> wanted = values(ShippedWords.shipped(name, language).orElse(""));
    Set<String> found = values(words);
    wanted.stream()
        .filter(value -> !found.contains(value))
        .forEach(value ->
            complaints.error(file, line, "word-value-missing", "name", name, "value", value));
    found.stream()
        .filter(value -> !wanted.contains(value))
        .forEach(value ->
            complaints.error(file, line, "word-value-unknown", "name", name, "value", value));
    if (words.replaceAll("\\{[^{}]*}", "").matches("(?s).*[{}].*")) {
      complaints.error(file, line, "word-value-unknown", "name", name, "value", "{ }");
    }
  }

  private static Set<String> values(String text) {
    return new TreeSet<>(VALUE.matcher(text).results().map(MatchResult::group).toList());
  }

  private void said(String file, int line, String name, String words) {
    Rules.SHIPPED
        .threat(words, language)
        .or(() -> Rules.SHIPPED.neverSaid(words, language))
        .or(() -> Rules.SHIPPED.listed("pushy", words, language))
        .or(() -> settings.forbidden(words, language))
        .ifPresent(
            word -> complaints.error(file, line, "word-forbidden", "name", name, "word", word));
  }
}
