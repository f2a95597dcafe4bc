package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Finds, on lines the model has not learnt from, where to draw the line for one language.
final class Thresholds {
  /// Of hard negatives, at most this part may prompt.
  private static final double FALSE_ALARMS = 0.07;

  /// Of our own ordinary talk, at most this part may prompt. Our French is tamer than what people
  /// really say, our English is not: with these limits fewer than one in a hundred sentences of
  /// real people prompt in either language (decision 39).
  private static final Map<Language, Double> ORDINARY_ALARMS =
      Map.of(Language.FR, 0.005, Language.EN, 0.011);

  /// Of all lines that should not prompt, the part that may prompt for the sake of a life.
  private static final double CRISIS_ALARMS = 0.0025;

  /// What a call is made of: so many turns in a hundred are a sign, look like one, or are neither.
  private static final double SIGNS = 0.02;

  private static final double LOOK_ALIKES = 0.05;

  /// Fewer ordinary lines say nothing about the base rate of a call.
  private static final int ENOUGH = 100;

  private record Point(double score, double crisis, Example example) {
    boolean due() {
      return example.label().prompt();
    }

    /// Ordinary talk, or what only looks like a sign.
    Kind kind() {
      return due() ? Kind.SIGN : example.easy() ? Kind.ORDINARY : Kind.LOOK_ALIKE;
    }
  }

  private enum Kind {
    SIGN,
    LOOK_ALIKE,
    ORDINARY
  }

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
    double threshold =
        !enough(points)
            ? 0.5
            : Math.max(
                quiet(points, open, FALSE_ALARMS, p -> p.example().hardNegative()),
                quiet(points, open, allowed(language), p -> p.kind() == Kind.ORDINARY));
    return new Calibration(line[0], line[1], threshold, crisis(points, open, threshold));
  }

  private static double allowed(Language language) {
    return Objects.requireNonNull(ORDINARY_ALARMS.get(language));
  }

  /// Platt's scaling: logistic regression on the one score, by Newton's steps. Each kind of line
  /// counts as often as it comes up in a call, so that the probability is one of a call.
  private static double[] fit(List<Point> points) {
    double a = 1;
    double b = 0;
    double[] counts = counts(points);
    for (int step = 0; step < 30; step++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-6;
      double hab = 0;
      double hbb = 1e-6;
      for (Point point : points) {
        double p = Calibration.logistic(a * point.score() + b);
        double count = counts[point.kind().ordinal()];
        double error = count * ((point.due() ? 1 : 0) - p);
        double w = count * p * (1 - p);
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

  private static boolean enough(List<Point> points) {
    return points.stream().filter(p -> p.kind() == Kind.ORDINARY).count() >= ENOUGH;
  }

  private static double[] counts(List<Point> points) {
    if (!enough(points)) {
      return new double[] {1, 1, 1};
    }
    double[] counts = {SIGNS, LOOK_ALIKES, 1 - SIGNS - LOOK_ALIKES};
    for (Kind kind : Kind.values()) {
      long lines = points.stream().filter(p -> p.kind() == kind).count();
      counts[kind.ordinal()] *= points.size() / Math.max(1.0, lines);
    }
    return counts;
  }

  /// The lowest probability that at most a part of these lines reach.
  private static double quiet(
      List<Point> points, Calibration open, double part, Predicate<Point> which) {
    double[] sorted =
        points.stream()
            .filter(which)
            .mapToDouble(p -> open.probability(p.score()))
            .sorted()
            .toArray();
    int allowed = (int) (sorted.length * part);
    return sorted.length == 0 ? 0.02 : Math.nextUp(sorted[sorted.length - 1 - allowed]);
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
}
