package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import fr.entente.listening.Features.View;
import fr.entente.listening.LongTurns.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Everything there is to learn from, with the features as numbers: the content's own lines first,
/// then the long turns made of them.
final class Drill {
  private static final int AT_LEAST = 2;

  /// In a library of so many lines two are too few.
  private static final int MANY_LINES = 10_000;

  private static final int VIEW_BITS = 2;

  private final List<Example> lines;
  private final int own;
  private final int[] folds;
  private final int[][] rows;
  private final String[] names;

  Drill(ListeningContent content, int parts) {
    this.own = content.examples().size();
    this.lines = new ArrayList<>(content.examples());
    int[] ownFolds = Clusters.folds(content.examples(), parts);
    List<Turn> turns = LongTurns.of(content.examples(), ownFolds);
    this.folds = Arrays.copyOf(ownFolds, own + turns.size());
    for (Turn turn : turns) {
      folds[lines.size()] = turn.fold();
      lines.add(turn.example());
    }
    Map<String, Integer> numbers = new HashMap<>();
    var lexicon = content.lexicon();
    this.rows =
        lines.stream()
            .map(line -> row(Features.of(line.remark(), lexicon).list(), numbers))
            .toArray(int[][]::new);
    this.names = new String[numbers.size()];
    numbers.forEach((name, number) -> names[number] = name);
  }

  private static int[] row(List<Feature> features, Map<String, Integer> numbers) {
    int[] row = new int[features.size()];
    for (int k = 0; k < row.length; k++) {
      Feature feature = features.get(k);
      int number = numbers.computeIfAbsent(feature.name(), n -> numbers.size());
      row[k] = number << VIEW_BITS | feature.view().ordinal();
    }
    return row;
  }

  List<Example> lines() {
    return lines;
  }

  /// How many of the lines are the content's own.
  int own() {
    return own;
  }

  int fold(int line) {
    return folds[line];
  }

  /// Sequences that stand in one line only say nothing about the next one; made turns repeat what
  /// their parts say and do not count.
  Dictionary dictionary(IntPredicate included) {
    int[] counts = new int[names.length];
    int least = own < MANY_LINES ? AT_LEAST : AT_LEAST + 1;
    for (int i = 0; i < own; i++) {
      if (included.test(i)) {
        for (int each : rows[i]) {
          counts[each >> VIEW_BITS]++;
        }
      }
    }
    List<String> known = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] >= least) {
        known.add(names[number]);
      }
    }
    known.sort(null);
    return new Dictionary(known);
  }

  /// The number in the dictionary of every feature of the drill; -1 when it does not know it.
  int[] numbers(Dictionary dictionary) {
    return Arrays.stream(names).mapToInt(dictionary::number).toArray();
  }

  SparseVector sample(int line, int[] numbers) {
    int[] row = rows[line];
    int[] counts = new int[View.values().length];
    long[] found = new long[row.length];
    int n = 0;
    for (int each : row) {
      int view = each & (1 << VIEW_BITS) - 1;
      counts[view]++;
      int number = numbers[each >> VIEW_BITS];
      if (number >= 0) {
        found[n++] = (long) number << VIEW_BITS | view;
      }
    }
    return Dictionary.vector(Arrays.copyOf(found, n), counts, VIEW_BITS);
  }
}
