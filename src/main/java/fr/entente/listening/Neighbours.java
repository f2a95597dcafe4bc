package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Token;
import fr.entente.listening.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the labelled lines that resemble a sentence: cosine over word stems, each weighed by its
/// rarity.
public final class Neighbours {
  private static final double AT_LEAST = 0.15;

  private final List<Example> examples;
  private final Map<String, List<Integer>> where = new HashMap<>();
  private final double[] lengths;

  public Neighbours(List<Example> examples) {
    this.examples = examples;
    this.lengths = new double[examples.size()];
    List<Set<String>> stems = new ArrayList<>(lengths.length);
    for (int i = 0; i < lengths.length; i++) {
      Example example = examples.get(i);
      stems.add(stems(example.language(), example.text()));
      for (String stem : stems.get(i)) {
        where.computeIfAbsent(stem, s -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = length(stems.get(i));
    }
  }

  public List<Neighbour> nearest(Language language, String text, int limit) {
    Set<String> stems = stems(language, text);
    double length = length(stems);
    Map<Integer, Double> shared = new HashMap<>();
    for (String stem : stems) {
      double weight = weight(stem);
      where
          .getOrDefault(stem, List.of())
          .forEach(i -> shared.merge(i, weight * weight, Double::sum));
    }
    return shared.entrySet().stream()
        .map(e ->
            new Neighbour(examples.get(e.getKey()), e.getValue() / length / lengths[e.getKey()]))
        .filter(n -> n.alikeness() >= AT_LEAST)
        .sorted(
            Comparator.comparingDouble(Neighbour::alikeness)
                .reversed()
                .thenComparing(n -> n.example().text()))
        .limit(limit)
        .toList();
  }

  private static Set<String> stems(Language language, String text) {
    var stems = new LinkedHashSet<String>();
    for (Token token : Tokenizer.of(language, text)) {
      if (Character.isLetterOrDigit(token.form().charAt(0))) {
        stems.add(language.code() + token.stem());
      }
    }
    return stems;
  }

  private double length(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += weight(stem) * weight(stem);
    }
    return Math.max(1e-9, Math.sqrt(sum));
  }

  private double weight(String stem) {
    int lines = where.getOrDefault(stem, List.of()).size();
    return Math.log((examples.size() + 1.0) / (lines + 0.5));
  }
}
