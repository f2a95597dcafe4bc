package fr.entente.listening;

import fr.entente.listening.PhraseBook.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From scores to one label. A prompt is decided first, then which; the rest only where no prompt
/// is raised. A strong stored phrase lifts its label, a pattern that must not trigger takes it
/// away.
record Decision(Label label, double confidence, double[] shares) {
  private static final double STRONG = 0.75;
  private static final double WEAK = 0;
  private static final double VETO = -1;

  static Decision of(double[] raw, Calibration calibration, List<Hit> hits) {
    double[] scores = raw.clone();
    for (Label label : Label.values()) {
      lift(scores, label, lift(label, hits));
    }
    double prompt = calibration.probability(Model.promptScore(scores));
    double[] shares = shares(scores, prompt);
    boolean crisis =
        Calibration.logistic(scores[Label.CRISIS_RISK.ordinal()]) > calibration.crisis();
    Label label = label(shares, prompt >= calibration.threshold(), crisis);
    return new Decision(label, shares[label.ordinal()], shares);
  }

  /// What the trainers' phrases add beyond what was learnt of them.
  private static double lift(Label label, List<Hit> hits) {
    double lift = 0;
    for (Hit hit : hits) {
      Phrase phrase = hit.phrase();
      if (phrase.veto() && (phrase.label() == Label.NONE || phrase.label() == label)) {
        return VETO;
      }
      if (phrase.label() == label && !phrase.veto()) {
        lift = Math.max(lift, phrase.strong() ? STRONG : WEAK);
      }
    }
    return lift;
  }

  private static void lift(double[] scores, Label label, double by) {
    if (label == Label.NONE || by == 0) {
      return;
    }
    scores[label.ordinal()] += by;
    if (label.prompt()) {
      scores[Model.ANY_PROMPT] += by;
    }
    scores[Label.NONE.ordinal()] -= by;
  }

  private static double[] shares(double[] scores, double prompt) {
    double[] shares = new double[Label.values().length];
    double prompts = 0;
    double others = 0;
    for (Label label : Label.values()) {
      shares[label.ordinal()] = Calibration.logistic(scores[label.ordinal()]);
      if (label.prompt()) {
        prompts += shares[label.ordinal()];
      } else {
        others += shares[label.ordinal()];
      }
    }
    for (Label label : Label.values()) {
      shares[label.ordinal()] *= label.prompt() ? prompt / prompts : (1 - prompt) / others;
    }
    return shares;
  }

  private static Label label(double[] shares, boolean prompt, boolean crisis) {
    Label best = best(shares, prompt);
    return crisis && !prompt ? Label.CRISIS_RISK : best;
  }

  /// Labels stand in order of precedence: of equals, the earlier one wins.
  private static Label best(double[] shares, boolean prompt) {
    @Nullable Label best = null;
    for (Label label : Label.values()) {
      if (label.prompt() == prompt
          && (best == null || shares[label.ordinal()] > shares[best.ordinal()])) {
        best = label;
      }
    }
    return best == null ? Label.NONE : best;
  }
}
