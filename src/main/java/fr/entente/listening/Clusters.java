package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Token;
import fr.entente.listening.text.Tokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Groups near-duplicates, so that none stands on both sides of a split: what is measured on the
/// one side was never seen on the other.
final class Clusters {
  private static final double ALIKE = 0.5;

  private final int[] parents;
  private final int[] sizes;
  // By how many words each line shares with the one at hand; zero again after it.
  private final int[] shared;
  private final Map<String, Lines> where = new HashMap<>();

  /// The lines with a word, in order.
  private static final class Lines {
    private int[] numbers = new int[4];
    private int count;

    void add(int line) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = line;
    }
  }

  private Clusters(List<Example> examples) {
    parents = new int[examples.size()];
    sizes = new int[parents.length];
    shared = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      Set<String> words = examples.get(i).background() ? Set.of() : words(examples.get(i));
      sizes[i] = words.size();
      List<Lines> with =
          words.stream().map(w -> where.computeIfAbsent(w, _ -> new Lines())).toList();
      join(i, with);
      for (Lines lines : with) {
        lines.add(i);
      }
    }
  }

  /// Lines of the background are alone: they are many, and each was written apart.
  ///
  /// The part of `parts` each example belongs to: fixed by the words of its group, not by order.
  static int[] folds(List<Example> examples, int parts) {
    var clusters = new Clusters(examples);
    String[] names = new String[examples.size()];
    for (int i = 0; i < names.length; i++) {
      int root = clusters.root(i);
      String text = examples.get(i).text();
      if (names[root] == null || text.compareTo(names[root]) < 0) {
        names[root] = text;
      }
    }
    int[] folds = new int[names.length];
    for (int i = 0; i < folds.length; i++) {
      folds[i] = Math.floorMod(names[clusters.root(i)].hashCode() * 0x9E3779B9 >>> 7, parts);
    }
    return folds;
  }

  private static Set<String> words(Example example) {
    var words = new HashSet<String>();
    Language language = example.language();
    for (Token token : Tokenizer.of(language, example.text())) {
      if (Character.isLetterOrDigit(token.form().charAt(0))) {
        words.add(language.code() + token.kind());
      }
    }
    return words;
  }

  private void join(int i, List<Lines> with) {
    for (Lines lines : with) {
      for (int k = 0; k < lines.count; k++) {
        shared[lines.numbers[k]]++;
      }
    }
    for (Lines lines : with) {
      for (int k = 0; k < lines.count; k++) {
        int j = lines.numbers[k];
        int common = shared[j];
        shared[j] = 0;
        if (common > 0 && common >= ALIKE * (sizes[i] + sizes[j] - common)) {
          parents[root(i)] = root(j);
        }
      }
    }
  }

  private int root(int i) {
    int at = i;
    while (parents[at] != at) {
      at = parents[at];
    }
    return at;
  }
}
