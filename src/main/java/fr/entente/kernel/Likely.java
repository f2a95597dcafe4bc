package fr.entente.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What somebody who mistyped a word most likely meant: the known word with the fewest slips, if
/// they are few beside its length. Capitals and accents are no slips.
public final class Likely {
  private static final int LONGEST = 60;

  private Likely() {}

  /// Empty text when nothing is near.
  public static String to(String word, Collection<String> known) {
    return find(word, known).orElse("");
  }

  public static Optional<String> find(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Folding.fold(word);
    int most = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    var slips = new LevenshteinDistance(most);
    return known.stream()
        .map(one -> new Near(one, slips.apply(plain, Folding.fold(one))))
        .filter(near -> near.slips() >= 0)
        .min(Comparator.comparingInt(Near::slips).thenComparing(Near::word))
        .map(Near::word);
  }

  private record Near(String word, int slips) {}
}
