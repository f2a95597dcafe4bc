package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.Features.Feature;
import java.util.List;
import java.util.Map;

/// The trained part: one linear question per label, one for "any prompt" and one for "does it
/// concern the debtor's affairs at all", all over the same features, and how each language's scores
/// are to be read. Beside the linear questions each language has a small net that answers the same
/// ones; what counts is the mean of both (decision 39).
record Model(
    Dictionary dictionary,
    List<LogisticRegression> questions,
    Map<Language, SmallNet> nets,
    Map<Language, Calibration> calibrations) {
  static final int ANY_PROMPT = 10;

  /// Told apart from ordinary talk: what the labels and the lines that only resemble them share.
  static final int CONCERN = 11;

  static final int QUESTIONS = 12;

  private static final double CONCERN_SHARE = 0.3;

  SparseVector sample(List<Feature> features) {
    return dictionary.sample(features);
  }

  double[] scores(SparseVector sample, Language language) {
    double[] scores = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      scores[i] = questions.get(i).score(sample);
    }
    SmallNet net = nets.get(language);
    if (net != null) {
      double[] others = net.scores(sample);
      for (int i = 0; i < QUESTIONS; i++) {
        scores[i] = (scores[i] + others[i]) / 2;
      }
    }
    return scores;
  }

  /// One number that grows with the likelihood of a prompt: the mean of the direct question's
  /// log-odds and of the labels' combined log-odds, and a share of whether the line concerns the
  /// debtor's affairs at all.
  static double promptScore(double[] scores) {
    double prompts = 0;
    double others = 0;
    for (Label label : Label.values()) {
      double p = Calibration.logistic(scores[label.ordinal()]);
      if (label.prompt()) {
        prompts += p;
      } else {
        others += p;
      }
    }
    return (Math.log(prompts / others) + scores[ANY_PROMPT]) / 2 + CONCERN_SHARE * scores[CONCERN];
  }

  Model with(Map<Language, Calibration> others) {
    return new Model(dictionary, questions, nets, others);
  }
}
