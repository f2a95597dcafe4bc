package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import java.util.ArrayList;
import java.util.List;

/// How much each word of a remark speaks for a label: every feature's weight, shared among the
/// tokens it stands on.
final class Attribution {
  private static final int AT_MOST = 4;
  private static final double PHRASE = 1;
  private static final double ENOUGH = 0.12;

  private final Features features;
  private final double[] perToken;
  private final Pointing pointing;

  private Attribution(Features features, double[] perToken) {
    this.features = features;
    this.perToken = perToken;
    this.pointing = features.pointing();
  }

  static Attribution of(Model model, Features features, Label label) {
    double[] weights = weights(model, features, label);
    double[] perToken = new double[features.tokens.size()];
    for (int i = 0; i < weights.length; i++) {
      Feature feature = features.list().get(i);
      int span = feature.to() - feature.from();
      if (span <= 6) {
        for (int t = feature.from(); t < feature.to(); t++) {
          perToken[t] += weights[i] / span;
        }
      }
    }
    for (PhraseBook.Hit hit : features.hits()) {
      if (hit.phrase().label() == label && !hit.phrase().veto()) {
        for (int w = hit.from(); w < hit.to(); w++) {
          perToken[features.place(w)] += PHRASE / (hit.to() - hit.from());
        }
      }
    }
    return new Attribution(features, perToken);
  }

  /// What each feature adds to the label's score.
  static double[] weights(Model model, Features features, Label label) {
    List<Feature> list = features.list();
    double[] weights = new double[list.size()];
    int[] counts = new int[Features.View.values().length];
    for (Feature feature : list) {
      counts[feature.view().ordinal()]++;
    }
    float[] linear = model.questions().get(label.ordinal()).weights();
    SmallNet net = model.nets().get(features.language());
    float[] at = net == null ? new float[0] : net.at(model.sample(list));
    for (int i = 0; i < weights.length; i++) {
      Feature feature = list.get(i);
      int number = model.dictionary().number(feature.name());
      if (number >= 0) {
        double value = 1 / Math.sqrt(counts[feature.view().ordinal()]);
        weights[i] =
            net == null
                ? value * linear[number]
                : (value * linear[number] + net.share(number, value, label.ordinal(), at)) / 2;
      }
    }
    return weights;
  }

  List<Evidence> evidence(String text) {
    double all = 0;
    for (double each : perToken) {
      all += Math.max(0, each);
    }
    List<Evidence> found = new ArrayList<>();
    int i = 0;
    while (all > 0 && i < perToken.length) {
      int from = i;
      double share = 0;
      while (i < perToken.length && perToken[i] / all >= ENOUGH / 2) {
        share += perToken[i++] / all;
      }
      if (share >= ENOUGH && pointing.telling(from, i)) {
        for (var part : pointing.parts(from, i)) {
          double own = share * part.length() / (i - from);
          found.add(words(text, part.from(), part.to(), own));
        }
      }
      i = Math.max(i, from + 1);
    }
    if (found.isEmpty()) {
      found.add(strongest(text, all));
    }
    found.sort((a, b) -> Double.compare(b.share(), a.share()));
    return List.copyOf(found.subList(0, Math.min(AT_MOST, found.size())));
  }

  private Evidence strongest(String text, double all) {
    int best = 0;
    for (int i = 1; i < perToken.length; i++) {
      boolean better = pointing.telling(i, i + 1) && !pointing.telling(best, best + 1);
      boolean worse = pointing.telling(best, best + 1) && !pointing.telling(i, i + 1);
      if (better || !worse && perToken[i] > perToken[best]) {
        best = i;
      }
    }
    double share = all > 0 ? Math.max(0, perToken[best]) / all : 0;
    // Of nothing but small words, all of them together say it.
    return pointing.telling(best, best + 1)
        ? words(text, best, best + 1, share)
        : words(text, 0, features.tokens.size(), share);
  }

  private Evidence words(String text, int from, int to, double share) {
    int begin = features.tokens.get(from).from();
    int end = features.tokens.get(to - 1).to();
    return new Evidence(begin, end, text.substring(begin, end), share);
  }
}
