package fr.entente.listening;

import fr.entente.listening.PhraseBook.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From scores to one label. A possible danger to life is decided first, and needs words that say
/// it; one that is only feared is asked about as a vulnerability. Then a prompt is decided first,
/// then which; the rest only where no prompt is raised. A strong stored phrase lifts its label, a
/// pattern that must not trigger takes it away.
record Decision(Label label, double confidence, double[] shares) {
  private static final double STRONG = 0.75;
  private static final double WEAK = 0;
  private static final double VETO = -1;

  static Decision of(double[] raw, Calibration calibration, Features features) {
    List<Hit> hits = features.hits();
    double[] scores = raw.clone();
    for (Label label : Label.values()) {
      lift(scores, label, lift(label, hits));
    }
    double prompt = calibration.probability(Model.promptScore(scores));
    double[] shares = shares(scores, prompt);
    double danger = Calibration.logistic(scores[Label.CRISIS_RISK.ordinal()]);
    boolean feared = danger > calibration.crisis();
    boolean said = feared && CrisisEvidence.given(features, danger);
    Label label =
        said ? Label.CRISIS_RISK : best(shares, prompt >= calibration.threshold() || feared);
    if (feared && !said && shares[label.ordinal()] < danger) {
      // Feared and not said: neither an alarm nor silence. It is asked how the person is.
      label = Label.PERSONAL_VULNERABILITY;
    }
    if (feared) {
      certain(shares, label, danger);
    }
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

  /// What a feared danger to life is told as is at least as likely as the question about it says.
  private static void certain(double[] shares, Label label, double danger) {
    int told = label.ordinal();
    double others = 1 - shares[told];
    if (danger > shares[told] && others > 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] *= (1 - danger) / others;
      }
      shares[told] = danger;
    }
  }

  /// Labels stand in order of precedence: of equals, the earlier one wins. A danger to life is
  /// never only the likeliest of several.
  private static Label best(double[] shares, boolean prompt) {
    @Nullable Label best = null;
    for (Label label : Label.values()) {
      if (label != Label.CRISIS_RISK
          && label.prompt() == prompt
          && (best == null || shares[label.ordinal()] > shares[best.ordinal()])) {
        best = label;
      }
    }
    return best == null ? Label.NONE : best;
  }
}
