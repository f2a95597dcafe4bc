package fr.entente.listening;

/// How a language's scores become decisions: the probability of a prompt is the logistic of `slope
/// * score + shift`; a prompt is raised from `threshold` on, for a possible danger to life from
///   `crisis` on.
record Calibration(double slope, double shift, double threshold, double crisis) {
  static final Calibration PLAIN = new Calibration(1, 0, 0.5, 0.5);

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  double probability(double score) {
    return logistic(slope * score + shift);
  }
}
