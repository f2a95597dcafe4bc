package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/// Finds, on lines the model has not learnt from, where to draw the line for one language.
final class Thresholds {
  /// Of hard negatives, at most this part may prompt.
  private static final double FALSE_ALARMS = 0.10;

  /// Of all lines that should not prompt, the part that may prompt for the sake of a life.
  private static final double CRISIS_ALARMS = 0.015;

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
    return new Calibration(line[0], line[1], threshold, crisis(points, open, threshold));
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

  /// The best F1 among those that do not cry wolf too often.
  private static double threshold(List<Point> points, Calibration open) {
    double best = 0.5;
    double bestF1 = -1;
    for (int step = 1; step < STEPS; step++) {
      double at = step / (double) STEPS;
      double f1 = alarms(points, open, at) <= FALSE_ALARMS ? f1(points, open, at) : 0;
      if (f1 > bestF1) {
        bestF1 = f1;
        best = at;
      }
    }
    return best;
  }

  private static double alarms(List<Point> points, Calibration open, double at) {
    double hard = 0;
    double raised = 0;
    for (Point point : points) {
      if (point.example().hardNegative()) {
        hard++;
        raised += open.probability(point.score()) >= at ? 1 : 0;
      }
    }
    return hard == 0 ? 0 : raised / hard;
  }

  /// A possible danger to life is asked about on a lower suspicion, as low as a fixed part of all
  /// lines that are not prompts allows.
  private static double crisis(List<Point> points, Calibration open, double threshold) {
    double[] quiet =
        points.stream()
            .filter(p -> !p.example().label().prompt())
            .filter(p -> open.probability(p.score()) < threshold)
            .mapToDouble(Point::crisis)
            .sorted()
            .toArray();
    int allowed = (int) (quiet.length * CRISIS_ALARMS);
    return quiet.length == 0 ? 0.5 : Math.max(0.02, quiet[quiet.length - 1 - allowed]);
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
