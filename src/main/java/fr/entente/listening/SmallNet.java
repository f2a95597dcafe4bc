package fr.entente.listening;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A small net for the lines of one language, beside the linear questions: each feature has a place
/// in a space of few dimensions, and what a line's features give together on one side of each
/// dimension answers all questions at once. It sees combinations where the linear questions only
/// add up. The same lines in the same order give the same net.
final class SmallNet {
  static final int DIMENSIONS = 32;

  private static final long SEED = 42;

  /// The row of each of the dictionary's features, -1 for those of another language.
  private final int[] rows;

  private final float[] places;
  private final float[] constants;
  private final float[][] weights;

  private SmallNet(int[] rows, float[] places, float[] constants, float[][] weights) {
    this.rows = rows;
    this.places = places;
    this.constants = constants;
    this.weights = weights;
  }

  /// As it was stored: `known` are the dictionary's numbers of its features, in order. The last
  /// number of each question's weights is its constant.
  static SmallNet of(
      int[] known, int features, float[] places, float[] constants, float[][] weights) {
    int[] rows = new int[features];
    Arrays.fill(rows, -1);
    for (int row = 0; row < known.length; row++) {
      rows[known[row]] = row;
    }
    return new SmallNet(rows, places, constants, weights);
  }

  int[] known() {
    return IntStream.range(0, rows.length).filter(j -> rows[j] >= 0).toArray();
  }

  int row(int feature) {
    return rows[feature];
  }

  float[] places() {
    return places;
  }

  float[] constants() {
    return constants;
  }

  float[][] weights() {
    return weights;
  }

  /// `due`: for each question, which of the lines are a yes.
  static SmallNet learn(List<SparseVector> lines, boolean[][] due, int features) {
    boolean[] seen = new boolean[features];
    lines.forEach(line -> Arrays.stream(line.ids()).forEach(id -> seen[id] = true));
    int[] known = IntStream.range(0, features).filter(j -> seen[j]).toArray();
    var random = new Random(SEED);
    SmallNet net =
        of(
            known,
            features,
            drawn(random, known.length * DIMENSIONS, 0.1),
            new float[DIMENSIONS],
            drawn(random, due));
    new NetLearner(net, random).run(lines, due);
    net.round();
    return net;
  }

  private static float[] drawn(Random random, int size, double spread) {
    float[] drawn = new float[size];
    for (int i = 0; i < size; i++) {
      drawn[i] = (float) (random.nextGaussian() * spread);
    }
    return drawn;
  }

  /// A question begins with what is likely before anything is known of a line.
  private static float[][] drawn(Random random, boolean[][] due) {
    float[][] weights = new float[due.length][];
    for (int q = 0; q < due.length; q++) {
      weights[q] = drawn(random, DIMENSIONS + 1, 1 / Math.sqrt(DIMENSIONS));
      double yes = 0.5;
      for (boolean each : due[q]) {
        yes += each ? 1 : 0;
      }
      weights[q][DIMENSIONS] = (float) Math.log(yes / (due[q].length + 1 - yes));
    }
    return weights;
  }

  /// Half the digits: as it is stored, so that a stored net reads as a fresh one does.
  private void round() {
    for (int i = 0; i < places.length; i++) {
      places[i] = Float.float16ToFloat(Float.floatToFloat16(places[i]));
    }
  }

  double[] scores(SparseVector line) {
    float[] at = at(line);
    double[] scores = new double[weights.length];
    for (int q = 0; q < scores.length; q++) {
      scores[q] = answer(weights[q], at);
    }
    return scores;
  }

  /// What a feature of a line adds to a question's score, were it there `value` times: exact, since
  /// between its bends the net is linear.
  double share(int feature, double value, int question, float[] at) {
    double sum = 0;
    if (rows[feature] >= 0) {
      for (int i = 0, from = rows[feature] * DIMENSIONS; i < DIMENSIONS; i++) {
        sum += at[i] > 0 ? weights[question][i] * places[from + i] : 0;
      }
    }
    return sum * value;
  }

  /// Where a line lies; what lies on the far side of a dimension counts as nothing.
  float[] at(SparseVector line) {
    float[] at = constants.clone();
    for (int k = 0; k < line.ids().length; k++) {
      add(at, line.ids()[k], (float) line.values()[k]);
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      at[i] = Math.max(0, at[i]);
    }
    return at;
  }

  void add(float[] at, int feature, float value) {
    if (rows[feature] >= 0) {
      for (int i = 0, from = rows[feature] * DIMENSIONS; i < DIMENSIONS; i++) {
        at[i] += value * places[from + i];
      }
    }
  }

  static float answer(float[] weights, float[] at) {
    float sum = weights[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      sum += weights[i] * at[i];
    }
    return sum;
  }
}
