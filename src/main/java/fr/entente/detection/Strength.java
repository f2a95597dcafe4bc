package fr.entente.detection;

import org.jspecify.annotations.Nullable;

/// How much one finding says by itself. The library's own word for a stored phrase counts; else the
/// detector's confidence.
public enum Strength {
  WEAK,
  STRONG;

  static Strength of(Reading reading, @Nullable Phrase phrase, EngagementSettings settings) {
    if (phrase != null && phrase.label() == reading.label()) {
      return phrase.strong() ? STRONG : WEAK;
    }
    return reading.confidence() >= settings.strongFrom() ? STRONG : WEAK;
  }
}
