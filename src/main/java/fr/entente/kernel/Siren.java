package fr.entente.kernel;

import java.util.Optional;

/// Nine digits that name a French company (Code de commerce R123-221), the last one a Luhn check
/// digit. Refuses anything else.
public record Siren(String value) {
  public Siren {
    if (!valid(value)) {
      throw new IllegalArgumentException("not a SIREN");
    }
  }

  /// Reads a number as people write it, with spaces or points; a SIRET (14 digits) gives its SIREN.
  public static Optional<Siren> parse(String raw) {
    String digits = raw.replaceAll("[\\s\\u00A0\\u202F.]", "");
    String nine = digits.matches("\\d{14}") ? digits.substring(0, 9) : digits;
    return valid(nine) ? Optional.of(new Siren(nine)) : Optional.empty();
  }

  /// The number whose first eight digits are these.
  public static Siren withCheckDigit(String eight) {
    for (char last = '0'; last <= '9'; last++) {
      if (valid(eight + last)) {
        return new Siren(eight + last);
      }
    }
    throw new IllegalArgumentException("eight digits are needed");
  }

  private static boolean valid(String value) {
    if (!value.matches("[0-9]{9}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = value.charAt(i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
