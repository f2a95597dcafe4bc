package fr.entente.scripts;

import fr.entente.kernel.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Small readings of what trainers write.
final class Words {
  private static final Set<String> YES = Set.of("oui", "yes", "true");
  private static final Set<String> NO = Set.of("non", "no", "false");

  /// The same sentences are compared with many lists.
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private static final int MOST_FOLDED = 5_000;

  private Words() {}

  static boolean yes(String text) {
    return YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  static boolean yesOrNo(String text) {
    return yes(text) || NO.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// The parts of a labelled line, separated by semicolons.
  static List<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /// Lower case without accents and with plain apostrophes, so that a forbidden word is found
  /// however it is typed.
  static String plain(String text) {
    if (FOLDED.size() > MOST_FOLDED) {
      FOLDED.clear();
    }
    return FOLDED.computeIfAbsent(text, Folding::fold);
  }

  /// No-break spaces are for the eye: French typography puts them before a colon.
  static String spaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
