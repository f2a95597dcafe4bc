package fr.entente.detection;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/// Finds, on lines the model has not learnt from, where to draw the line for one language.
final class Thresholds {
  private static final int STEPS = 60;

  private record Point(double score, double crisis, Example example) {}

  private Thresholds() {}

  static Calibration of(List<Example> examples, double[][] unseen, Language language) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < unseen.length; i++) {
      if (examples.get(i).language() == language) {
        double crisis = Calibration.logistic(unseen[i][Label.CRISIS_RISK.ordinal()]);
        points.add(new Point(Model.promptScore(unseen[i]), crisis, examples.get(i)));
      }
    }
    if (points.isEmpty()) {
      return Calibration.PLAIN;
    }
    double[] line = fit(points);
    var open = new Calibration(line[0], line[1], 0.5, 1.1);
    double threshold = threshold(points, open);
    return new Calibration(line[0], line[1], threshold, 0.35);
  }

  /// Platt's scaling: logistic regression on the one score, by Newton's steps.
  private static double[] fit(List<Point> points) {
    double a = 1;
    double b = 0;
    for (int step = 0; step < 30; step++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-6;
      double hab = 0;
      double hbb = 1e-6;
      for (Point point : points) {
        double p = Calibration.logistic(a * point.score() + b);
        double error = (point.example().label().prompt() ? 1 : 0) - p;
        double w = p * (1 - p);
        ga += error * point.score();
        gb += error;
        haa += w * point.score() * point.score();
        hab += w * point.score();
        hbb += w;
      }
      double det = haa * hbb - hab * hab;
      if (Math.abs(det) < 1e-12) {
        break;
      }
      a += (hbb * ga - hab * gb) / det;
      b += (haa * gb - hab * ga) / det;
    }
    return new double[] {a, b};
  }

  /// The best F1, unless it would cry wolf too often: then what is between.
  private static double threshold(List<Point> points, Calibration open) {
    double best = 0.5;
    double bestF1 = -1;
    for (int step = 1; step < STEPS; step++) {
      double at = step / (double) STEPS;
      double f1 = f1(points, open, at);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = at;
      }
    }
    return best;
  }

  private static double f1(List<Point> points, Calibration open, double at) {
    double hits = 0;
    double wrong = 0;
    for (Point point : points) {
      boolean raised = open.probability(point.score()) >= at;
      boolean due = point.example().label().prompt();
      hits += raised && due ? 1 : 0;
      wrong += raised != due ? 1 : 0;
    }
    return 2 * hits / (2 * hits + wrong);
  }
}
