package fr.entente.listening;

import java.util.Arrays;
import java.util.List;

/// Examples as the solver reads them: rows of numbered features in flat arrays, without an object
/// per number. Most features of a row have one of very few values: they stand together, and the
/// value is kept once.
final class Table {
  private final int[] rows;
  private final int[] starts;
  private final float[] values;
  private final int[] ids;
  private final int features;

  /// `rows`: the first group of each row; `starts`: the first id of each group, of one value each.
  private Table(int[] rows, int[] starts, float[] values, int[] ids, int features) {
    this.rows = rows;
    this.starts = starts;
    this.values = values;
    this.ids = ids;
    this.features = features;
  }

  static Table of(List<SparseVector> samples, int features) {
    int all = samples.stream().mapToInt(sample -> sample.ids().length).sum();
    int groups = samples.stream().mapToInt(sample -> distinct(sample).length).sum();
    var table =
        new Table(
            new int[samples.size() + 1],
            new int[groups + 1],
            new float[groups],
            new int[all],
            features);
    table.fill(samples);
    return table;
  }

  private static double[] distinct(SparseVector sample) {
    return Arrays.stream(sample.values()).distinct().toArray();
  }

  private void fill(List<SparseVector> samples) {
    int group = 0;
    int at = 0;
    for (int row = 0; row < samples.size(); row++) {
      SparseVector sample = samples.get(row);
      for (double value : distinct(sample)) {
        values[group] = (float) value;
        for (int k = 0; k < sample.ids().length; k++) {
          if (sample.values()[k] == value) {
            ids[at++] = sample.ids()[k];
          }
        }
        starts[++group] = at;
      }
      rows[row + 1] = group;
    }
  }

  int rows() {
    return rows.length - 1;
  }

  int features() {
    return features;
  }

  double dot(int row, double[] weights) {
    double sum = 0;
    for (int group = rows[row]; group < rows[row + 1]; group++) {
      double part = 0;
      for (int k = starts[group]; k < starts[group + 1]; k++) {
        part += weights[ids[k]];
      }
      sum += values[group] * part;
    }
    return sum;
  }

  /// Adds the row, `by` times, to `sums`.
  void add(int row, double by, double[] sums) {
    for (int group = rows[row]; group < rows[row + 1]; group++) {
      double part = by * values[group];
      for (int k = starts[group]; k < starts[group + 1]; k++) {
        sums[ids[k]] += part;
      }
    }
  }

  /// How much more often a feature stands on the one side than on the other, either way: 0.3 for
  /// one that is as frequent on both. What tells the sides apart may weigh more.
  double[] contrast(boolean[] yes) {
    double[] with = new double[features];
    double[] without = new double[features];
    int count = 0;
    for (int row = 0; row < rows(); row++) {
      count += yes[row] ? 1 : 0;
      double[] side = yes[row] ? with : without;
      for (int k = starts[rows[row]]; k < starts[rows[row + 1]]; k++) {
        side[ids[k]]++;
      }
    }
    double sides = Math.log((rows() - count + 2.0) / (count + 2.0));
    double[] contrast = new double[features];
    for (int j = 0; j < features; j++) {
      contrast[j] = 0.3 + 0.7 * Math.abs(Math.log((with[j] + 1) / (without[j] + 1)) + sides);
    }
    return contrast;
  }
}
