package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A balance of MT940 (`C261116EUR1234,56`), and how its dates and amounts are written.
record Mt940Balance(BigDecimal signed, String currency, @Nullable LocalDate on) {
  private static final Pattern FORM =
      Pattern.compile("([CD])R?\\s*(\\d{6})\\s*([A-Z]{3})\\s*([\\d.,]+)\\s*");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  static @Nullable Mt940Balance of(String said) {
    Matcher form = FORM.matcher(said);
    BigDecimal amount = form.matches() ? amount(form.group(4)) : null;
    if (amount == null) {
      return null;
    }
    return new Mt940Balance(
        form.group(1).equals("D") ? amount.negate() : amount, form.group(3), day(form.group(2)));
  }

  static @Nullable LocalDate day(String digits) {
    try {
      return LocalDate.parse(digits, DAY);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The comma is always there, also without decimals; some banks write a point.
  static @Nullable BigDecimal amount(String text) {
    return CamtValues.amount(text.replace(',', '.'));
  }
}
