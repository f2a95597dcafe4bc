package fr.entente.scripts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What somebody who mistyped a word most likely meant.
final class Likely {
  private static final int LONGEST = 60;

  private Likely() {}

  static String to(String word, Collection<String> known) {
    return find(word, known).orElse("");
  }

  static Optional<String> find(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Words.plain(word);
    int most = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    return known.stream()
        .filter(one -> distance(plain, Words.plain(one)) <= most)
        .min(
            Comparator.<String>comparingInt(one -> distance(plain, Words.plain(one)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
