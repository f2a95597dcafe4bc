package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.PhrasePattern;

/// A stored pattern of the phrase library. `veto` patterns keep their label (NONE: every label)
/// from firing.
public record Phrase(
    String id, Language language, Label label, boolean strong, boolean veto, String pattern) {
  /// Whether a pattern has any word to look for.
  public static boolean usable(Language language, String pattern) {
    return !PhrasePattern.of(language, pattern).isEmpty();
  }
}
