package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import fr.entente.listening.Features.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The features known from training, by number, in alphabetical order, so that the same content
/// gives the same numbers.
final class Dictionary {
  private static final int VIEW_BITS = 2;

  private final Map<String, Integer> numbers;

  Dictionary(List<String> names) {
    numbers = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
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

  SparseVector sample(List<Feature> features) {
    int[] counts = new int[View.values().length];
    long[] found = new long[features.size()];
    int n = 0;
    for (Feature feature : features) {
      int view = feature.view().ordinal();
      counts[view]++;
      int number = number(feature.name());
      if (number >= 0) {
        found[n++] = (long) number << VIEW_BITS | view;
      }
    }
    return vector(Arrays.copyOf(found, n), counts, VIEW_BITS);
  }

  /// Each view is brought to the same length, so that a long word with its many pieces does not
  /// drown the rest. What is unknown counts too: an utterance of unseen words says little.
  static SparseVector vector(long[] found, int[] counts, int bits) {
    Arrays.sort(found);
    int[] ids = new int[found.length];
    double[] values = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      ids[i] = (int) (found[i] >> bits);
      values[i] = 1 / Math.sqrt(counts[(int) (found[i] & (1L << bits) - 1)]);
    }
    return new SparseVector(ids, values);
  }
}
