package fr.entente.outreach;

import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// The words and figures of mails and of the page, in the reader's language.
public final class Texts {
  private final Language language;

  public Texts(Language language) {
    this.language = language;
  }

  static MessageSource words() {
    return WordSource.SHARED;
  }

  public Locale locale() {
    return language.locale();
  }

  public String say(String key, Object... values) {
    return WordSource.SHARED.getMessage(key, values, locale());
  }

  public String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(money.currency());
    return format.format(money.amount());
  }

  /// In full; the first of a month is an ordinal in French.
  public String day(LocalDate date) {
    String text =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale()).format(date);
    return language == Language.FR && date.getDayOfMonth() == 1
        ? text.replaceFirst(" 1 ", " 1er ")
        : text;
  }

  public String shortDay(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).localizedBy(locale()).format(date);
  }

  String day(Instant at, ZoneId zone) {
    return day(at.atZone(zone).toLocalDate());
  }
}
