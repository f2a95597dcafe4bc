package fr.entente.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A bank account number with its check digits right (ISO 13616, remainder 1 of 97) and of the
/// length of its country, for the countries that we know. Without blanks. Refuses anything else.
public record Iban(String value) {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("CH", 21),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("IE", 22),
          Map.entry("IT", 27),
          Map.entry("LU", 20),
          Map.entry("MC", 27),
          Map.entry("NL", 18),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("SE", 24));

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
    if (!text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
        || text.length() != LENGTHS.getOrDefault(text.substring(0, 2), text.length())) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (text.substring(4) + text.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }
}
