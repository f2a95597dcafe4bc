package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.Features.Feature;
import java.util.List;
import java.util.Map;

/// The trained part: one linear question per label and one for "any prompt", all over the same
/// features, and how each language's scores are to be read.
record Model(
    Dictionary dictionary,
    double[] views,
    List<LogisticRegression> questions,
    Map<Language, Calibration> calibrations) {
  static final int ANY_PROMPT = Label.values().length;
  static final int QUESTIONS = ANY_PROMPT + 1;

  SparseVector sample(List<Feature> features) {
    return dictionary.sample(features, views);
  }

  double[] scores(SparseVector sample) {
    double[] scores = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      scores[i] = questions.get(i).score(sample);
    }
    return scores;
  }

  /// One number that grows with the likelihood of a prompt: the mean of the direct question's
  /// log-odds and of the labels' combined log-odds.
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
    return (Math.log(prompts / others) + scores[ANY_PROMPT]) / 2;
  }

  Model with(Map<Language, Calibration> others) {
    return new Model(dictionary, views, questions, others);
  }
}
