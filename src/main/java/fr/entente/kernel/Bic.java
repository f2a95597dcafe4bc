package fr.entente.kernel;

import java.util.Locale;
import java.util.Optional;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;

/// A bank's code (ISO 9362): four characters of the bank, a country of ISO 3166, two or five more.
/// Refuses anything else.
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
    try {
      BicUtil.validate(text);
      return true;
    } catch (Iban4jException e) {
      return false;
    }
  }
}
