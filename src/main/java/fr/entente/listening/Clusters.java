package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Token;
import fr.entente.listening.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Groups near-duplicates, so that none stands on both sides of a split: what is measured on the
/// one side was never seen on the other.
final class Clusters {
  private static final double ALIKE = 0.5;

  private final List<Set<String>> words = new ArrayList<>();
  private final int[] parents;

  private Clusters(List<Example> examples) {
    parents = new int[examples.size()];
    Map<String, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      words.add(words(examples.get(i)));
      join(i, where);
      for (String word : words.get(i)) {
        where.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
  }

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

  private void join(int i, Map<String, List<Integer>> where) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String word : words.get(i)) {
      where.getOrDefault(word, List.of()).forEach(j -> shared.merge(j, 1, Integer::sum));
    }
    shared.forEach((j, common) -> {
      if (common >= ALIKE * (words.get(i).size() + words.get(j).size() - common)) {
        parents[root(i)] = root(j);
      }
    });
  }

  private int root(int i) {
    int at = i;
    while (parents[at] != at) {
      at = parents[at];
    }
    return at;
  }
}
