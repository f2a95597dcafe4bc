package fr.entente.listening;

import java.util.function.ToDoubleBiFunction;

/// Finds the lowest point of a smooth convex function by the limited-memory BFGS method (Nocedal
/// 1980). Draws no random numbers.
final class Descent {
  private static final int MEMORY = 8;
  private static final int STEPS = 100;
  private static final double ENOUGH = 1e-4;

  private final double[][] moves = new double[MEMORY][];
  private final double[][] turns = new double[MEMORY][];
  private final double[] products = new double[MEMORY];
  private int kept;

  private Descent() {}

  /// `function` gives the value at a point and writes the slope there into its second argument.
  static double[] lowest(ToDoubleBiFunction<double[], double[]> function, int size) {
    return new Descent().run(function, size);
  }

  private double[] run(ToDoubleBiFunction<double[], double[]> function, int size) {
    double[] at = new double[size];
    double[] slope = new double[size];
    double value = function.applyAsDouble(at, slope);
    for (int step = 0; step < STEPS; step++) {
      double[] way = way(slope);
      double fall = dot(way, slope);
      double stride = kept == 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
      double[] next = new double[size];
      double[] nextSlope = new double[size];
      double nextValue = value;
      boolean lower = false;
      for (int attempt = 0; attempt < 20 && !lower; attempt++) {
        for (int j = 0; j < size; j++) {
          next[j] = at[j] + stride * way[j];
        }
        nextValue = function.applyAsDouble(next, nextSlope);
        lower = nextValue <= value + 1e-4 * stride * fall;
        stride /= 2;
      }
      if (!lower) {
        return at;
      }
      remember(at, next, slope, nextSlope);
      boolean flat = value - nextValue <= ENOUGH * Math.max(Math.abs(value), 1);
      at = next;
      slope = nextSlope;
      value = nextValue;
      if (flat && step > 3) {
        return at;
      }
    }
    return at;
  }

  private void remember(double[] at, double[] next, double[] slope, double[] nextSlope) {
    double[] move = new double[at.length];
    double[] turn = new double[at.length];
    for (int j = 0; j < at.length; j++) {
      move[j] = next[j] - at[j];
      turn[j] = nextSlope[j] - slope[j];
    }
    double product = dot(move, turn);
    if (product > 1e-12) {
      int slot = kept++ % MEMORY;
      moves[slot] = move;
      turns[slot] = turn;
      products[slot] = product;
    }
  }

  /// Downhill, with the curvature of the last steps.
  private double[] way(double[] slope) {
    double[] way = slope.clone();
    int oldest = Math.max(0, kept - MEMORY);
    double[] shares = new double[MEMORY];
    for (int i = kept - 1; i >= oldest; i--) {
      int slot = i % MEMORY;
      shares[slot] = dot(moves[slot], way) / products[slot];
      add(way, -shares[slot], turns[slot]);
    }
    if (kept > 0) {
      int last = (kept - 1) % MEMORY;
      double scale = products[last] / dot(turns[last], turns[last]);
      for (int j = 0; j < way.length; j++) {
        way[j] *= scale;
      }
    }
    for (int i = oldest; i < kept; i++) {
      int slot = i % MEMORY;
      double back = dot(turns[slot], way) / products[slot];
      add(way, shares[slot] - back, moves[slot]);
    }
    for (int j = 0; j < way.length; j++) {
      way[j] = -way[j];
    }
    return way;
  }

  private static void add(double[] to, double by, double[] what) {
    for (int j = 0; j < to.length; j++) {
      to[j] += by * what[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
