package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One record of CFONB 120: places count from 1, as in the standard. What is missing at its end are
/// blanks.
record CfonbRecord(String text) {
  private static final String POSITIVE = "{ABCDEFGHI";
  private static final String NEGATIVE = "}JKLMNOPQR";
  // { and } in the French alphabet of seven bits.
  private static final char POSITIVE_ZERO = 'é';
  private static final char NEGATIVE_ZERO = 'è';
  private static final int CENTURY = 2000;

  String kind() {
    return cut(1, 2);
  }

  /// What stands from one place to another, with its blanks.
  String raw(int from, int to) {
    int end = Math.min(to, text.length());
    String there = from > text.length() ? "" : text.substring(from - 1, end);
    return there + " ".repeat(to - from + 1 - there.length());
  }

  String cut(int from, int to) {
    return raw(from, to).strip();
  }

  /// The first letters, to show.
  String start() {
    return cut(1, 10);
  }

  /// The record as a person may see it in the list of rejected lines: without account numbers.
  String shown() {
    return kind() + " " + cut(35, 90);
  }

  String currency() {
    return cut(17, 19);
  }

  /// The account on which money moves, as an IBAN.
  String account() {
    return FrenchAccount.iban(cut(3, 7), cut(12, 16), cut(22, 32));
  }

  @Nullable LocalDate date() {
    return day(35);
  }

  /// Six digits from this place: day, month, year.
  @Nullable LocalDate day(int from) {
    String digits = raw(from, from + 5);
    if (!digits.matches("\\d{6}")) {
      return null;
    }
    try {
      return LocalDate.of(
          CENTURY + Integer.parseInt(digits.substring(4)),
          Integer.parseInt(digits.substring(2, 4)),
          Integer.parseInt(digits.substring(0, 2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The amount, when it is one in euros.
  Optional<BigDecimal> euros() {
    return currency().isEmpty() || currency().equals("EUR")
        ? Optional.ofNullable(amount())
        : Optional.empty();
  }

  /// The last digit carries the sign: a letter up to I is a credit, from J on a debit.
  @Nullable BigDecimal amount() {
    String digits = cut(91, 104);
    String decimals = cut(20, 20);
    if (!digits.matches("\\d{0,13}.") || !decimals.matches("[0-5]?")) {
      return null;
    }
    char last = digits.charAt(digits.length() - 1);
    boolean debit = NEGATIVE.indexOf(last) >= 0 || last == NEGATIVE_ZERO;
    int digit = last >= '0' && last <= '9' ? last - '0' : punched(last);
    if (digit < 0) {
      return null;
    }
    int scale = decimals.isEmpty() ? 2 : Integer.parseInt(decimals);
    BigDecimal units = new BigDecimal(digits.substring(0, digits.length() - 1) + digit);
    BigDecimal exact = units.movePointLeft(scale).stripTrailingZeros();
    if (exact.scale() > 2) {
      return null;
    }
    BigDecimal amount = exact.setScale(2);
    return debit ? amount.negate() : amount;
  }

  private static int punched(char last) {
    if (last == POSITIVE_ZERO || last == NEGATIVE_ZERO) {
      return 0;
    }
    return Math.max(POSITIVE.indexOf(last), NEGATIVE.indexOf(last));
  }
}
