package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Money, dates, hours and telephone numbers as the reader of the present screen writes them. Hours
/// are the floor's. Absent values are an em dash.
@Component
public class Formats {
  private static final String NOTHING = "–";

  private final I18NProvider texts;
  private final Clock clock;

  Formats(I18NProvider texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  public String money(@Nullable Money money) {
    if (money == null) {
      return NOTHING;
    }
    var format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(money.currency());
    return format.format(money.amount());
  }

  /// Whole euros, where nobody counts in cents.
  public String wholeMoney(Money money) {
    var format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(money.currency());
    format.setMaximumFractionDigits(0);
    return format.format(money.amount());
  }

  public String date(@Nullable LocalDate date) {
    return date == null
        ? NOTHING
        : written(
            date, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale()));
  }

  /// Day and month, where the year is clear.
  public String shortDay(LocalDate date) {
    return written(date, DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(locale()));
  }

  /// With the day of the week, which people agree on.
  public String weekday(@Nullable LocalDate date) {
    return date == null
        ? NOTHING
        : written(date, DateTimeFormatter.ofLocalizedPattern("yMMMEd").localizedBy(locale()));
  }

  // The first of the month is an ordinal in French, which the locale data leave out.
  private static String written(LocalDate date, DateTimeFormatter format) {
    String text = format.format(date);
    boolean ordinal = date.getDayOfMonth() == 1 && locale().getLanguage().equals("fr");
    return ordinal ? text.replaceFirst("\\b1 ", "1er ") : text;
  }

  /// The day of something that has no hour.
  public String day(@Nullable Instant at) {
    return at == null ? NOTHING : date(at.atZone(clock.getZone()).toLocalDate());
  }

  public String time(@Nullable Instant at) {
    return at == null
        ? NOTHING
        : DateTimeFormatter.ofPattern("HH:mm", locale()).format(at.atZone(clock.getZone()));
  }

  /// The hour alone when it is today, else date and hour.
  public String moment(@Nullable Instant at) {
    if (at == null) {
      return NOTHING;
    }
    var day = at.atZone(clock.getZone()).toLocalDate();
    return day.equals(LocalDate.now(clock)) ? time(at) : date(day) + " " + time(at);
  }

  /// When a day begins on the floor: what a date picker's day means.
  public Instant beginning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  public String phone(@Nullable PhoneNumber number) {
    return number == null ? NOTHING : number.display();
  }

  /// How long ago, or in how long, in the largest whole unit.
  public String relative(@Nullable Instant at) {
    if (at == null) {
      return NOTHING;
    }
    var distance = Duration.between(at, clock.instant());
    String direction = distance.isNegative() ? "uikit.in." : "uikit.ago.";
    var length = distance.abs();
    if (length.toMinutes() < 1) {
      return text("uikit.now");
    }
    if (length.toHours() < 1) {
      return text(direction + "minutes", length.toMinutes());
    }
    if (length.toDays() < 1) {
      return text(direction + "hours", length.toHours());
    }
    return text(direction + "days", length.toDays());
  }

  /// How many days ago.
  public String age(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    return days <= 0 ? text("uikit.today") : text("uikit.ago.days", days);
  }

  /// A length of time in hours and minutes.
  public String length(Duration duration) {
    return text("uikit.length", duration.toHours(), duration.toMinutesPart());
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  public String percent(double part) {
    return NumberFormat.getPercentInstance(locale()).format(part);
  }

  private String text(String key, Object... values) {
    return texts.getTranslation(key, locale(), values);
  }

  private static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null ? Language.FR.locale() : ui.getLocale();
  }
}
