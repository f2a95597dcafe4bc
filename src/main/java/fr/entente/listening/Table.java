package fr.entente.listening;

import java.util.List;

/// Examples as the solver reads them: rows of numbered features in three flat arrays, without an
/// object per number.
final class Table {
  private final int[] starts;
  private final int[] ids;
  private final float[] values;
  private final int features;

  private Table(int[] starts, int[] ids, float[] values, int features) {
    this.starts = starts;
    this.ids = ids;
    this.values = values;
    this.features = features;
  }

  static Table of(List<SparseVector> samples, int features) {
    int[] starts = new int[samples.size() + 1];
    for (int i = 0; i < samples.size(); i++) {
      starts[i + 1] = starts[i] + samples.get(i).ids().length;
    }
    int[] ids = new int[starts[samples.size()]];
    float[] values = new float[ids.length];
    for (int i = 0; i < samples.size(); i++) {
      SparseVector sample = samples.get(i);
      for (int k = 0; k < sample.ids().length; k++) {
        ids[starts[i] + k] = sample.ids()[k];
        values[starts[i] + k] = (float) sample.values()[k];
      }
    }
    return new Table(starts, ids, values, features);
  }

  int rows() {
    return starts.length - 1;
  }

  int features() {
    return features;
  }

  double dot(int row, double[] weights) {
    double sum = 0;
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      sum += values[k] * weights[ids[k]];
    }
    return sum;
  }

  /// Adds the row, `by` times, to `sums`.
  void add(int row, double by, double[] sums) {
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      sums[ids[k]] += by * values[k];
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
      for (int k = starts[row]; k < starts[row + 1]; k++) {
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
