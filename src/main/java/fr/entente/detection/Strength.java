package fr.entente.detection;

import org.jspecify.annotations.Nullable;

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

  static Strength of(Reading reading, @Nullable Phrase phrase, EngagementSettings settings) {
    if (phrase != null && phrase.label() == reading.label()) {
      return phrase.strong() ? STRONG : WEAK;
    }
    return distress(reading) >= settings.strongFrom() ? STRONG : WEAK;
  }
}
