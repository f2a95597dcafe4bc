package fr.entente.wording;

import java.text.Normalizer;

/// A text in small letters without accents, as long as it was: what is found in it is found at the
/// same place of the original.
final class Folded {
  private Folded() {}

  static String of(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(letter(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char letter(char written) {
    char small = Character.toLowerCase(written);
    return switch (small) {
      case '’', 'ʼ', '`' -> '\'';
      case '\u00a0', '\u202f' -> ' ';
      case '‐', '‑' -> '-';
      default -> Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    };
  }
}
