package fr.entente.listening;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the detector made of one remark: a suspicion, never a verdict. `confidence` is the
/// calibrated probability that the label is right; `evidence` the words that carried it, strongest
/// first, empty for NONE; `scores` every label's share; `phrase` the stored phrase that matched;
/// `version` the content and engine that spoke.
public record Reading(
    Label label,
    double confidence,
    List<Evidence> evidence,
    Map<Label, Double> scores,
    @Nullable String phrase,
    String version) {

  public boolean prompt() {
    return label.prompt();
  }

  static Reading nothing(String version) {
    return new Reading(Label.NONE, 1, List.of(), Map.of(Label.NONE, 1d), null, version);
  }
}
