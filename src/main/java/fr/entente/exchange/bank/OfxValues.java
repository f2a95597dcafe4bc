package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and amounts as OFX writes them, and as banks write them in OFX.
final class OfxValues {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:T?(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(?:\\.\\d+)?)?\\s*(?:\\[([+-]?\\d{1,2})(?:\\.(\\d\\d?))?.*)?(?:Z)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4}).*");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([+-]?)((?:\\d{1,3}(?:[ .,'\u00A0\u202F]\\d{3})+|\\d{1,12})?)(?:([.,])(\\d{1,5}))?");

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private OfxValues() {}

  /// The day in France. Midnight and noon are written for want of a time, whatever the zone beside
  /// them: then the day stands as it is.
  static @Nullable LocalDate day(String said) {
    try {
      Matcher form = MOMENT.matcher(said.strip());
      if (!form.matches()) {
        Matcher french = DAY_FIRST.matcher(said.strip());
        return french.matches()
            ? LocalDate.of(number(french, 3), number(french, 2), number(french, 1))
            : null;
      }
      LocalDate day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      if (form.group(4) == null || form.group(7) == null) {
        return day;
      }
      LocalTime time = LocalTime.of(number(form, 4), number(form, 5));
      if (time.equals(LocalTime.MIDNIGHT) || time.equals(LocalTime.NOON)) {
        return day;
      }
      var zone = ZoneOffset.ofHours(Integer.parseInt(form.group(7)));
      return OffsetDateTime.of(day, time, zone).atZoneSameInstant(FRANCE).toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /// Signed, with a comma or a point. A single mark before three digits may be either: null.
  static @Nullable BigDecimal amount(String said) {
    Matcher form = AMOUNT.matcher(said.strip());
    if (!form.matches() || form.group(2).isEmpty() && form.group(4) == null) {
      return null;
    }
    String units = form.group(2).replaceAll("\\D", "");
    String decimals = form.group(4) == null ? "" : form.group(4);
    boolean thousands = form.group(2).matches("\\d+[.,]\\d{3}") && decimals.isEmpty();
    boolean doubtful = decimals.length() == 3 && form.group(2).length() <= 3;
    if (thousands || doubtful) {
      return null;
    }
    BigDecimal amount =
        new BigDecimal(
                (units.isEmpty() ? "0" : units) + "." + (decimals.isEmpty() ? "0" : decimals))
            .stripTrailingZeros();
    if (amount.scale() > 2) {
      return null;
    }
    return (form.group(1).equals("-") ? amount.negate() : amount).setScale(2);
  }
}
