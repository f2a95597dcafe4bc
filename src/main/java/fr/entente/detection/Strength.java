package fr.entente.detection;

import fr.entente.listening.Label;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.Reading;

/// How much one finding says by itself. The library's own word for a stored phrase counts; else how
/// sure the detector is that there is distress at all, under whichever label.
public enum Strength {
  WEAK,
  STRONG;

  private static double distress(Reading reading) {
    return reading.prompt()
        ? Label.PROMPTS.stream().mapToDouble(l -> reading.scores().getOrDefault(l, 0d)).sum()
        : reading.confidence();
  }

  static Strength of(Reading reading, ListeningContent content, EngagementSettings settings) {
    return content
        .phrase(reading.phrase())
        .filter(phrase -> phrase.label() == reading.label())
        .map(phrase -> phrase.strong() ? STRONG : WEAK)
        .orElseGet(() -> distress(reading) >= settings.strongFrom() ? STRONG : WEAK);
  }
}
