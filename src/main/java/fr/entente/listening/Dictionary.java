package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import fr.entente.listening.Features.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The features known from training, by number. Unknown ones are passed over.
final class Dictionary {
  private final Map<String, Integer> numbers;

  Dictionary(List<String> names) {
    numbers = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
  }

  /// Names in alphabetical order, so that the same content gives the same numbers. Sequences that
  /// stand in one example only say nothing about the next one.
  static Dictionary learn(List<List<Feature>> examples, int atLeast) {
    var counts = new TreeMap<String, Integer>();
    examples.forEach(each -> each.forEach(f -> counts.merge(f.name(), 1, Integer::sum)));
    return new Dictionary(
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= atLeast)
            .map(Map.Entry::getKey)
            .toList());
  }

  int size() {
    return numbers.size();
  }

  /// -1 when unknown.
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  List<String> names() {
    String[] names = new String[numbers.size()];
    numbers.forEach((name, number) -> names[number] = name);
    return List.of(names);
  }

  /// Each view is brought to the length `weights` gives it, so that a long word with its many
  /// pieces does not drown the rest.
  SparseVector sample(List<Feature> features, double[] weights) {
    int[] counts = new int[View.values().length];
    long[] found = new long[features.size()];
    int n = 0;
    for (Feature feature : features) {
      int number = number(feature.name());
      if (number >= 0 && weights[feature.view().ordinal()] > 0) {
        counts[feature.view().ordinal()]++;
        found[n++] = (long) number << 8 | feature.view().ordinal();
      }
    }
    Arrays.sort(found, 0, n);
    int[] ids = new int[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int view = (int) (found[i] & 0xff);
      ids[i] = (int) (found[i] >> 8);
      values[i] = weights[view] / Math.sqrt(counts[view]);
    }
    return new SparseVector(ids, values);
  }
}
