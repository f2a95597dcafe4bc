package fr.entente.kernel;

import java.util.Locale;
import java.util.Optional;
import org.iban4j.IbanUtil;

/// A bank account number as its country builds it (ISO 13616: length, kind of each character), with
/// its check digits right. Without blanks. Refuses anything else, and countries without such
/// numbers.
public record Iban(String value) {
  public Iban {
    if (!valid(value)) {
      throw new IllegalArgumentException("not an IBAN");
    }
  }

  /// Reads a number as people write it, in groups and in small letters.
  public static Optional<Iban> parse(String raw) {
    String plain = raw.replaceAll("[\\s\\u00A0\\u202F-]", "").toUpperCase(Locale.ROOT);
    return valid(plain) ? Optional.of(new Iban(plain)) : Optional.empty();
  }

  /// In groups of four, as it is printed.
  public String grouped() {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static boolean valid(String text) {
    return IbanUtil.isValid(text);
  }
}
