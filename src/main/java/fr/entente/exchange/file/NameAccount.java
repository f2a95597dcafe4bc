package fr.entente.exchange.file;

import fr.entente.kernel.Sha256;
import java.text.Normalizer;
import java.util.Locale;

/// The reference of an account in a list that has none: the customer's name, however it is spelt
/// from one file to the next. Customers of one name are one.
final class NameAccount {
  private static final int LONGEST = 64;
  private static final int KEPT = 47;

  private NameAccount() {}

  static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .toUpperCase(Locale.ROOT);
    String key = plain.isEmpty() ? CellText.trimmed(name) : plain;
    // Two long names that begin alike are two.
    return key.length() <= LONGEST
        ? key
        : key.substring(0, KEPT) + " " + Sha256.hex(key).substring(0, 16);
  }
}
