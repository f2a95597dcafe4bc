package fr.entente.reporting;

import fr.entente.workshop.Interval;

/// How many accounts a fair trial needs, and what it shows. Pure; two-sided at 5 %, found with 80 %
/// certainty.
public final class TrialSample {
  private static final double ALPHA = 1.959964;
  private static final double POWER = 0.841621;

  private TrialSample() {}

  /// Accounts of each version, so that a difference as large as this from today's rate is found:
  /// upwards, or downwards where there is no room above.
  public static int needed(double rate, double difference) {
    if (!(rate >= 0 && rate <= 1) || !(difference > 0 && difference < 1)) {
      throw new IllegalArgumentException("no trial from " + rate + " by " + difference);
    }
    double other = rate + difference <= 1 ? rate + difference : rate - difference;
    double middle = (rate + other) / 2;
    double root =
        ALPHA * Math.sqrt(2 * middle * (1 - middle))
            + POWER * Math.sqrt(rate * (1 - rate) + other * (1 - other));
    return (int) Math.ceil(root * root / (difference * difference));
  }

  /// What both samples show: a difference when zero lies outside of its range.
  public static ScriptVerdict verdict(int kept, int of, int otherKept, int otherOf) {
    var range = difference(kept, of, otherKept, otherOf);
    if (of == 0 || otherOf == 0) {
      return ScriptVerdict.NOT_ENOUGH;
    }
    if (range.low() > 0) {
      return ScriptVerdict.FIRST;
    }
    return range.high() < 0 ? ScriptVerdict.SECOND : ScriptVerdict.NO_DIFFERENCE;
  }

  /// Between what bounds the difference truly lies, in parts of one.
  public record Range(double low, double high) {}

  /// Newcombe's range of a difference, from Wilson's of both rates.
  public static Range difference(int kept, int of, int otherKept, int otherOf) {
    if (of == 0 || otherOf == 0) {
      return new Range(-1, 1);
    }
    double one = (double) kept / of;
    double other = (double) otherKept / otherOf;
    var mine = Interval.wilson(kept, of);
    var theirs = Interval.wilson(otherKept, otherOf);
    double between = one - other;
    return new Range(
        between - Math.hypot(one - mine.low(), theirs.high() - other),
        between + Math.hypot(mine.high() - one, other - theirs.low()));
  }
}
