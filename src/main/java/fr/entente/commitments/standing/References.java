package fr.entente.commitments.standing;

import java.util.List;
import java.util.Locale;

/// R3: what a payment says it pays (C. civ. 1342-10), read through the noise of bank statements.
final class References {
  private References() {}

  static String normalise(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "")
        .replace('O', '0')
        .replace('I', '1');
  }

  /// Ours when it names one of ours, or names nothing that we know.
  static boolean counts(String reference, List<String> ours, List<String> others) {
    String text = normalise(reference);
    return names(text, ours) || !names(text, others);
  }

  private static boolean names(String text, List<String> references) {
    return references.stream()
        .map(References::normalise)
        .anyMatch(each -> !each.isEmpty() && text.contains(each));
  }
}
