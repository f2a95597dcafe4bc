package fr.entente.exchange.bank;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/// A structured creditor reference hides the number of an invoice behind check digits and zeros:
/// ISO 11649 (`RF18...`), the Swiss QR reference (27 digits), the Belgian communication (12
/// digits).
final class CreditorReference {
  private static final Pattern ISO = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
  private static final Pattern SWISS = Pattern.compile("\\d{27}");
  private static final Pattern BELGIAN = Pattern.compile("\\d{12}");
  private static final int[] SWISS_CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int SHORTEST = 5;

  private CreditorReference() {}

  /// The reference, and what it was made from when its check digits are right.
  static List<String> words(String reference) {
    String bare = reference.replaceAll("[\\s+*/.-]", "").toUpperCase(java.util.Locale.ROOT);
    String body = "";
    if (ISO.matcher(bare).matches() && ninetySeven(bare.substring(4) + bare.substring(0, 4)) == 1) {
      body = bare.substring(4);
    } else if (SWISS.matcher(bare).matches() && swiss(bare)) {
      body = bare.substring(0, 26);
    } else if (BELGIAN.matcher(bare).matches() && belgian(bare)) {
      body = bare.substring(0, 10);
    }
    String number = body.replaceFirst("^0+", "");
    return number.length() < SHORTEST ? List.of(reference) : List.of(reference, number);
  }

  private static int ninetySeven(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }

  private static boolean swiss(String digits) {
    int carry = 0;
    for (int i = 0; i < 26; i++) {
      carry = SWISS_CARRY[(carry + digits.charAt(i) - '0') % 10];
    }
    return (10 - carry) % 10 == digits.charAt(26) - '0';
  }

  private static boolean belgian(String digits) {
    long rest = Long.parseLong(digits.substring(0, 10)) % 97;
    return (rest == 0 ? 97 : rest) == Long.parseLong(digits.substring(10));
  }
}
