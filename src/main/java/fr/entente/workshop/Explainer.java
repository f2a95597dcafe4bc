package fr.entente.workshop;

import fr.entente.listening.Detector;
import fr.entente.listening.Label;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.Neighbours;
import fr.entente.listening.Phrase;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import fr.entente.workshop.Explanation.Ground;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Explains one version of the detector. Making one takes a part of a second.
final class Explainer {
  private static final int NEIGHBOURS = 6;
  private static final int GROUNDS = 8;
  private static final double LIGHT = 0.05;

  private final ListeningContent content;
  private final Detector detector;
  private final Neighbours neighbours;

  Explainer(ListeningContent content, Detector detector) {
    this.content = content;
    this.detector = detector;
    this.neighbours = new Neighbours(content.examples());
  }

  boolean explains(Detector other) {
    return detector == other;
  }

  ListeningContent content() {
    return content;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  Explanation explain(Remark remark) {
    Reading reading = detector.read(remark);
    Label about = about(reading);
    List<Phrase> matched = detector.matched(remark);
    return new Explanation(
        remark,
        reading,
        about,
        reading.label() == Label.NONE ? List.of() : detector.says(remark, about),
        grounds(remark, about),
        matched.stream().filter(p -> !p.veto()).findFirst().orElse(null),
        matched.stream().filter(Phrase::veto).findFirst().orElse(null),
        neighbours.nearest(remark.language(), remark.text(), NEIGHBOURS));
  }

  private static Label about(Reading reading) {
    if (reading.label() != Label.NONE) {
      return reading.label();
    }
    return reading.scores().entrySet().stream()
        .filter(e -> e.getKey() != Label.NONE)
        .max(Map.Entry.<Label, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(Label.CASH_FLOW_HIDDEN);
  }

  private List<Ground> grounds(Remark remark, Label about) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Detector.Reason reason : detector.reasons(remark, about)) {
      String words = reason.words().strip().toLowerCase(Locale.ROOT);
      if (!words.equalsIgnoreCase(remark.text().strip())) {
        weights.merge(words, reason.weight(), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .map(e -> new Ground(e.getKey(), e.getValue()))
        .filter(g -> Math.abs(g.weight()) >= LIGHT)
        .sorted(Comparator.comparingDouble((Ground g) -> Math.abs(g.weight())).reversed())
        .limit(GROUNDS)
        .toList();
  }
}
