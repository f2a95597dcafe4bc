package fr.entente.exchange.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates with the month in words, French or English, whole or cut short.
final class MonthWords {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:[a-z]+ )?(\\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]{3,9}) ?(\\d{4}|\\d{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ([a-z]{3,9}) (\\d{1,2})");
  private static final Pattern TIME = Pattern.compile("(?: à| at)?[\\s,T]+\\d{1,2}:\\d{2}.*");
  // The longest word of each month, then others that mean it.
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("janvier", "january"),
          List.of("fevrier", "february", "fev"),
          List.of("mars", "march"),
          List.of("avril", "april", "avr"),
          List.of("mai", "may"),
          List.of("juin", "june"),
          List.of("juillet", "july", "juil", "jul"),
          List.of("aout", "august", "aou"),
          List.of("septembre", "september", "sept"),
          List.of("octobre", "october"),
          List.of("novembre", "november"),
          List.of("decembre", "december"));

  private MonthWords() {}

  static Optional<LocalDate> date(String raw) {
    String text = Headers.plain(TIME.matcher(raw).replaceFirst(""));
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return date(day.group(3), day.group(2), day.group(1));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return date(year.group(1), year.group(2), year.group(3));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    return month.matches()
        ? date(month.group(3), month.group(1), month.group(2))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String word, String day) {
    int month = month(word);
    if (month == 0) {
      return Optional.empty();
    }
    try {
      int whole = Integer.parseInt(year.length() == 2 ? "20" + year : year);
      return Optional.of(LocalDate.of(whole, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  // Three letters tell every month but June from July in French.
  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String name : MONTHS.get(i)) {
        boolean cut = word.length() >= 3 && name.startsWith(word) && !word.equals("jui");
        if (cut) {
          return i + 1;
        }
      }
    }
    return 0;
  }
}
