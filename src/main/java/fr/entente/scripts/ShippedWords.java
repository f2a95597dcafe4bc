package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;

/// The product's own sentences in mails and on the debtor's page, which a house may put in other
/// words. What the law words, or what a right hangs on, is not among them.
final class ShippedWords {
  private static final String PREFIX = "outreach.";
  private static final List<String> OPEN = List.of("mail.", "page.", "asked.", "document.");

  /// The privacy notice, the way out of mails, the recalled letter (R124-4), who may be told what.
  private static final List<String> CLOSED =
      List.of(
          "mail.law.",
          "mail.privacy",
          "mail.document.privacy",
          "mail.colleague.privacy",
          "mail.letter",
          "mail.stop",
          "mail.waived",
          "page.privacy",
          "page.rights",
          "page.no-mail",
          "page.not-me",
          "asked.hint");

  private ShippedWords() {}

  /// Of all names that a house may use.
  static List<String> names() {
    return new TreeSet<>(bundle(Language.EN).keySet())
        .stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .filter(name -> OPEN.stream().anyMatch(name::startsWith) && !closed(name))
            .toList();
  }

  static boolean closed(String name) {
    return CLOSED.stream().anyMatch(name::startsWith) && shipped(name, Language.EN).isPresent();
  }

  static Optional<String> shipped(String name, Language language) {
    var words = bundle(language);
    return words.containsKey(PREFIX + name)
        ? Optional.of(words.getString(PREFIX + name))
        : Optional.empty();
  }

  /// The name that somebody who wrote this one may have meant.
  static Optional<String> meant(String written) {
    var near = new ArrayList<>(names());
    near.sort(Comparator.comparingInt(name -> distance(name, written)));
    return near.stream().filter(name -> distance(name, written) <= 3).findFirst();
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "vaadin-i18n/translations",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[b.length()];
  }
}
