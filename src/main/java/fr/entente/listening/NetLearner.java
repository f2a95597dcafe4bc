package fr.entente.listening;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Teaches a small net by adaptive steps (Duchi 2011): what has moved much moves less. At each line
/// a part of its features is left out (Srivastava 2014), so that no few of them decide alone.
final class NetLearner {
  private static final int ROUNDS = 5;
  private static final float STEP = 0.02f;
  private static final float LEFT_OUT = 0.4f;
  private static final float LEAST = 1e-6f;

  private final SmallNet net;
  private final Random random;
  private final float[] placesMoved;
  private final float[] constantsMoved = new float[SmallNet.DIMENSIONS];
  private final float[][] weightsMoved;
  private float step;

  NetLearner(SmallNet net, Random random) {
    this.net = net;
    this.random = random;
    this.placesMoved = new float[net.places().length];
    this.weightsMoved = new float[net.weights().length][SmallNet.DIMENSIONS + 1];
  }

  void run(List<SparseVector> lines, boolean[][] due) {
    int[] order = IntStream.range(0, lines.size()).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      step = STEP * (1 - 0.7f * round / ROUNDS);
      shuffle(order);
      for (int line : order) {
        learn(lines.get(line), due, line);
      }
    }
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }

  private void learn(SparseVector line, boolean[][] due, int number) {
    int[] ids = line.ids();
    float[] values = new float[ids.length];
    float[] at = net.constants().clone();
    for (int k = 0; k < ids.length; k++) {
      if (random.nextFloat() >= LEFT_OUT) {
        values[k] = (float) line.values()[k] / (1 - LEFT_OUT);
        net.add(at, ids[k], values[k]);
      }
    }
    for (int i = 0; i < SmallNet.DIMENSIONS; i++) {
      at[i] = Math.max(0, at[i]);
    }
    float[] pull = questions(at, due, number);
    for (int i = 0; i < SmallNet.DIMENSIONS; i++) {
      pull[i] = at[i] > 0 ? pull[i] : 0;
      move(net.constants(), constantsMoved, i, pull[i]);
    }
    for (int k = 0; k < ids.length; k++) {
      if (values[k] > 0) {
        for (int i = 0, from = net.row(ids[k]) * SmallNet.DIMENSIONS;
            i < SmallNet.DIMENSIONS;
            i++) {
          move(net.places(), placesMoved, from + i, values[k] * pull[i]);
        }
      }
    }
  }

  /// Moves the questions' weights; gives what each dimension is to move by.
  private float[] questions(float[] at, boolean[][] due, int number) {
    float[] pull = new float[SmallNet.DIMENSIONS];
    for (int q = 0; q < due.length; q++) {
      float[] weights = net.weights()[q];
      float error =
          (float) Calibration.logistic(SmallNet.answer(weights, at)) - (due[q][number] ? 1 : 0);
      for (int i = 0; i < SmallNet.DIMENSIONS; i++) {
        pull[i] += error * weights[i];
        move(weights, weightsMoved[q], i, error * at[i]);
      }
      move(weights, weightsMoved[q], SmallNet.DIMENSIONS, error);
    }
    return pull;
  }

  private void move(float[] what, float[] moved, int i, float slope) {
    if (slope != 0) {
      moved[i] += slope * slope;
      what[i] -= step * slope / (float) Math.sqrt(moved[i] + LEAST);
    }
  }
}
