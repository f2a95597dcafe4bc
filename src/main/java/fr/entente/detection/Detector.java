package fr.entente.detection;

import fr.entente.detection.Features.Feature;
import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads remarks with one version of the content. Immutable and safe to use from any thread; the
/// same remark always gives the same reading.
public final class Detector {
  private final String version;
  private final Model model;
  private final Concepts concepts;
  private final PhraseBook phrases;

  Detector(String version, Model model, Concepts concepts, PhraseBook phrases) {
    this.version = version;
    this.model = model;
    this.concepts = concepts;
    this.phrases = phrases;
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
    Features features = Features.of(remark, concepts);
    if (features.list().isEmpty()) {
      return Reading.nothing(version);
    }
    return read(remark, features, model.scores(model.sample(features.list())));
  }

  /// With scores that another model gave, such as one that has not learnt from this remark.
  Reading read(Remark remark, double[] scores) {
    Features features = Features.of(remark, concepts);
    return features.list().isEmpty() ? Reading.nothing(version) : read(remark, features, scores);
  }

  private Reading read(Remark remark, Features features, double[] scores) {
    PhraseBook.Hit hit = phrases.find(remark.language(), features);
    Decision decision = Decision.of(scores, calibration(remark.language()), hit);
    Map<Label, Double> shares = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      shares.put(label, decision.shares()[label.ordinal()]);
    }
    List<Evidence> evidence =
        decision.label() == Label.NONE
            ? List.of()
            : Grounds.of(model, features, decision.label(), hit).evidence(remark.text());
    return new Reading(
        decision.label(),
        decision.confidence(),
        evidence,
        Map.copyOf(shares),
        hit.phrase() == null ? null : hit.phrase().id(),
        version);
  }

  /// Why a label was or was not given: single features with their weight for it, strongest first.
  public List<Reason> reasons(Remark remark, Label label) {
    Features features = Features.of(remark, concepts);
    List<Reason> reasons = new ArrayList<>();
    double[] weights = Grounds.weights(model, features.list(), label);
    for (int i = 0; i < weights.length; i++) {
      Feature feature = features.list().get(i);
      if (Math.abs(weights[i]) > 0.01) {
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
