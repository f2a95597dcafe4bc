package fr.entente.scripts;

import fr.entente.kernel.Language;
import fr.entente.kernel.Likely;
import java.util.List;
import java.util.Optional;
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
    return new TreeSet<>(ChangeWords.bundle(Language.EN).keySet())
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
    var words = ChangeWords.bundle(language);
    return words.containsKey(PREFIX + name)
        ? Optional.of(words.getString(PREFIX + name))
        : Optional.empty();
  }

  /// The name that somebody who wrote this one may have meant.
  static Optional<String> meant(String written) {
    return Likely.find(written, names());
  }
}
