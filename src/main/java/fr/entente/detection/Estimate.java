package fr.entente.detection;

import java.util.Arrays;

/// A figure and the bounds between which it truly lies with 95 % certainty.
public record Estimate(double value, double low, double high) {
  /// By what came out each time the lines were drawn anew.
  static Estimate of(double value, double[] drawn) {
    double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Estimate(value, value, value)
        : new Estimate(
            value,
            Math.min(value, sorted[(int) (sorted.length * 0.025)]),
            Math.max(value, sorted[(int) (sorted.length * 0.975)]));
  }

  /// What never happened in `tries` may still happen three times in as many (95 %).
  Estimate orThreeIn(double tries) {
    return new Estimate(value, low, Math.max(high, 3 / tries));
  }

  Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor);
  }
}
