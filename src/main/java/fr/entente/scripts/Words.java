package fr.entente.scripts;

import fr.entente.kernel.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Small readings of what trainers write.
final class Words {
  private static final Set<String> YES = Set.of("oui", "yes", "true");

  private Words() {}

  static boolean yes(String text) {
    return YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// The parts of a labelled line, separated by semicolons.
  static List<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /// Lower case without accents and with plain apostrophes, so that a forbidden word is found
  /// however it is typed.
  static String plain(String text) {
    return Folding.fold(text);
  }

  /// No-break spaces are for the eye: French typography puts them before a colon.
  static String spaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
