package fr.entente.kernel;

import java.util.Locale;
import java.util.Optional;

/// A bank's code (ISO 9362): four characters of the bank, two letters of the country, two or five
/// more. Refuses anything else.
public record Bic(String value) {
  public Bic {
    if (!valid(value)) {
      throw new IllegalArgumentException("not a BIC");
    }
  }

  public static Optional<Bic> parse(String raw) {
    String plain = raw.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return valid(plain) ? Optional.of(new Bic(plain)) : Optional.empty();
  }

  private static boolean valid(String text) {
    return text.matches("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  }
}
