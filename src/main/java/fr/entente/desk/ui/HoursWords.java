package fr.entente.desk.ui;

import fr.entente.compliance.InconvenientTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/// When a debtor does not want to be called, in words.
final class HoursWords {
  private HoursWords() {}

  static String of(Control control, Locale locale, InconvenientTime time) {
    return control.text(
        "desk.hours.told." + kind(time), days(locale, time), time.from(), time.to());
  }

  private static String kind(InconvenientTime time) {
    boolean begins = time.from().equals(LocalTime.MIDNIGHT);
    boolean ends = time.to().equals(LocalTime.MIDNIGHT);
    return begins ? ends ? "day" : "before" : ends ? "after" : "between";
  }

  private static String days(Locale locale, InconvenientTime time) {
    return time.days().stream()
        .sorted()
        .map(day -> name(day, locale))
        .collect(Collectors.joining(", "));
  }

  static String name(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }
}
