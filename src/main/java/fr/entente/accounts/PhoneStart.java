package fr.entente.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The beginning of a telephone number as it is kept, from what was typed of it so far: `06.39`,
/// `+33 (0)6 39`, `0033639` and `639` typed to the end are all `+33639`. Without a country it is a
/// French one. Refuses what holds anything but digits and what people put between them, and what
/// has less than four digits with its country.
record PhoneStart(String e164) {
  private static final Pattern TYPED = Pattern.compile("\\+?[\\d\\h.\\-/()]{3,40}");
  private static final Pattern KEPT = Pattern.compile("\\+[1-9]\\d{3,14}");

  static Optional<PhoneStart> of(String text) {
    if (!TYPED.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replace("(0)", "").replaceAll("\\D", "");
    String start = text.startsWith("+") ? "+" + digits : withCountry(digits);
    // The zero of the trunk is not dialled from abroad, and written all the same.
    start = start.replaceFirst("^\\+330", "+33");
    return Optional.of(start).filter(KEPT.asMatchPredicate()).map(PhoneStart::new);
  }

  private static String withCountry(String digits) {
    if (digits.startsWith("00")) {
      return "+" + digits.substring(2);
    }
    if (digits.startsWith("0")) {
      return "+33" + digits.substring(1);
    }
    if (digits.matches("33\\d{9}")) {
      return "+" + digits;
    }
    return digits.matches("[1-9]\\d{8}") ? "+33" + digits : "";
  }
}
