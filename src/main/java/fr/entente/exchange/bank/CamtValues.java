package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Dates and amounts as bank messages write them.
final class CamtValues {
  private CamtValues() {}

  static @Nullable LocalDate date(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// A day in an element that holds a date, or a date with a time.
  static @Nullable LocalDate day(XmlNode node, String name) {
    String day = node.text(name, "Dt");
    return date(day.isEmpty() ? node.text(name, "DtTm") : day);
  }

  /// Positive, at most two decimals; null for anything else.
  static @Nullable BigDecimal amount(String said) {
    // The standard wants a point; a comma before two digits can be nothing else.
    String text = said.matches("[+\\d]*,\\d{1,2}") ? said.replace(',', '.') : said;
    if (!text.matches("\\+?0*(\\d{1,12}(\\.\\d{0,5})?|\\.\\d{1,5})")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
    return amount.scale() > 2 ? null : amount.setScale(2);
  }
}
