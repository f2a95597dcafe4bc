package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.Features.Feature;
import fr.entente.listening.ListeningContent.Lexicon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads remarks with one version of the content. Immutable and safe to use from any thread; the
/// same remark always gives the same reading.
public final class Detector {
  private final String version;
  private final Model model;
  private final Lexicon lexicon;

  Detector(String version, Model model, Lexicon lexicon) {
    this.version = version;
    this.model = model;
    this.lexicon = lexicon;
  }

  /// The content's hash and the engine's number.
  public String version() {
    return version;
  }

  Model model() {
    return model;
  }

  public Reading read(Remark remark) {
    if (remark.speaker() == Speaker.AGENT) {
      return Reading.nothing(version);
    }
    Features features = Features.of(remark, lexicon);
    if (features.list().isEmpty()) {
      return Reading.nothing(version);
    }
    return read(remark, features, model.scores(model.sample(features.list()), remark.language()));
  }

  /// With scores that another model gave, such as one that has not learnt from this remark.
  Reading read(Remark remark, double[] scores) {
    Features features = Features.of(remark, lexicon);
    return features.list().isEmpty() ? Reading.nothing(version) : read(remark, features, scores);
  }

  private Reading read(Remark remark, Features features, double[] scores) {
    Decision decision = Decision.of(scores, calibration(remark.language()), features);
    Map<Label, Double> shares = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      shares.put(label, decision.shares()[label.ordinal()]);
    }
    List<Evidence> evidence =
        decision.label() == Label.NONE
            ? List.of()
            : Attribution.of(model, features, decision.label()).evidence(remark.text());
    return new Reading(
        decision.label(),
        decision.confidence(),
        evidence,
        Map.copyOf(shares),
        phrase(features, decision.label()),
        version);
  }

  /// The stored phrase that speaks for the label given.
  private static @Nullable String phrase(Features features, Label label) {
    for (PhraseBook.Hit hit : features.hits()) {
      if (!hit.phrase().veto() && hit.phrase().label() == label) {
        return hit.phrase().id();
      }
    }
    return null;
  }

  /// The stored patterns that match, vetoes first; none of what an agent said.
  public List<Phrase> matched(Remark remark) {
    return remark.speaker() == Speaker.AGENT
        ? List.of()
        : Features.of(remark, lexicon).hits().stream().map(PhraseBook.Hit::phrase).toList();
  }

  /// What the remark says for a label: names of ideas that have a sentence of their own, the
  /// heaviest first; empty when only single words speak for it.
  public List<String> says(Remark remark, Label label) {
    return label == Label.NONE || remark.speaker() == Speaker.AGENT
        ? List.of()
        : ToldIdeas.of(model, Features.of(remark, lexicon), label);
  }

  /// Why a label was or was not given: single features with their weight for it, strongest first.
  /// Small words alone are no reason.
  public List<Reason> reasons(Remark remark, Label label) {
    Features features = Features.of(remark, lexicon);
    Pointing pointing = features.pointing();
    List<Reason> reasons = new ArrayList<>();
    double[] weights = Attribution.weights(model, features, label);
    for (int i = 0; i < weights.length; i++) {
      Feature feature = features.list().get(i);
      if (Math.abs(weights[i]) > 0.01 && pointing.telling(feature.from(), feature.to())) {
        reasons.add(new Reason(feature.name(), features.words(feature, remark.text()), weights[i]));
      }
    }
    reasons.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    return List.copyOf(reasons);
  }

  /// A feature, the words it stands on, and what it adds to the label (or takes away).
  public record Reason(String feature, String words, double weight) {}

  private Calibration calibration(Language language) {
    return model.calibrations().getOrDefault(language, Calibration.PLAIN);
  }
}
