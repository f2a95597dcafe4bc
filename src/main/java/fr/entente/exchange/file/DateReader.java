package fr.entente.exchange.file;

import fr.entente.exchange.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates: 2026-11-30, 20261130, 30/11/2026, 30.11.26, 30 nov. 2026, and Excel's day numbers.
/// Strict: 31/02 is refused, and so is a year outside 1990 to 2100. A time of day after the date is
/// ignored.
public final class DateReader {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int OLDEST = 1990;
  private static final int OLDEST_BIRTH = 1900;
  private static final Pattern WHOLE_YEAR = Pattern.compile("\\d{4}");
  private static final Pattern ZERO = Pattern.compile("[0\\s:/.-]*0[0\\s:/.-]*");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:3[01][/.-]12[/.-]1899|1899[/.-]12[/.-]3[01]|0?[01][/.-]0?1[/.-](?:1900|1753|0001|1601)"
              + "|(?:1900|1753|0001|1601)[/.-]0?1[/.-]0?[01]|12[/.-]3[01][/.-]1899)(?:[ T].*)?");
  private static final int REMEMBERED = 10_000;

  private final DateOrder order;
  private final int oldest;
  // A file of a million lines holds a few hundred different dates.
  private final Map<String, LocalDate> known = new HashMap<>();

  public DateReader(DateOrder order) {
    this(order, OLDEST);
  }

  private DateReader(DateOrder order, int oldest) {
    this.order = order;
    this.oldest = oldest;
  }

  /// For days on which people were born; a year of two digits tells none.
  static DateReader ofBirths(DateOrder order) {
    return new DateReader(order, OLDEST_BIRTH);
  }

  /// Month first only when a value cannot be read otherwise and none contradicts it.
  public static DateOrder orderOf(Collection<String> values) {
    boolean monthFirst = false;
    for (String value : values) {
      Matcher date = YEAR_LAST.matcher(dayPart(value));
      if (date.matches()) {
        if (Integer.parseInt(date.group(1)) > 12) {
          return DateOrder.DAY_FIRST;
        }
        monthFirst |= Integer.parseInt(date.group(2)) > 12;
      }
    }
    return monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /// A value that is one day when read day first and another month first, if no value of the
  /// columns tells which is meant.
  static Optional<String> undecided(Collection<String> values) {
    var dayFirst = new DateReader(DateOrder.DAY_FIRST);
    var monthFirst = new DateReader(DateOrder.MONTH_FIRST);
    String either = null;
    for (String value : values) {
      Matcher date = YEAR_LAST.matcher(dayPart(value));
      if (date.matches()) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first > 12 || second > 12) {
          return Optional.empty();
        }
        boolean both =
            first != second && dayFirst.date(value) != null && monthFirst.date(value) != null;
        either = either == null && both ? value : either;
      }
    }
    return Optional.ofNullable(either);
  }

  /// Whether a date is written as zeros or as the first day that a spreadsheet or a database knows,
  /// which is how some packages write none.
  static boolean zero(String raw) {
    return ZERO.matcher(raw).matches() || BEGINNING.matcher(raw).matches();
  }

  public @Nullable LocalDate date(String raw) {
    LocalDate seen = known.get(raw);
    if (seen != null) {
      return seen;
    }
    LocalDate date = read(dayPart(raw));
    date = date == null ? inWords(raw) : date;
    if (date != null && known.size() < REMEMBERED) {
      known.put(raw, date);
    }
    return date;
  }

  private @Nullable LocalDate inWords(String raw) {
    boolean year = oldest == OLDEST || WHOLE_YEAR.matcher(raw).find();
    return year ? MonthWords.date(raw).filter(this::likely).orElse(null) : null;
  }

  private @Nullable LocalDate read(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      if (m.group(3).length() == 2 && oldest == OLDEST_BIRTH) {
        return null;
      }
      String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
      return switch (order) {
        case DAY_FIRST -> day(year, m.group(2), m.group(1));
        case MONTH_FIRST -> day(year, m.group(1), m.group(2));
        case YEAR_FIRST -> shortYearFirst(m);
      };
    }
    m = SERIAL.matcher(text);
    return m.matches() ? plausible(DAY_ZERO.plusDays(Long.parseLong(m.group(1)))) : null;
  }

  // 26/11/30: who says that the year comes first writes it with two digits here.
  private @Nullable LocalDate shortYearFirst(Matcher m) {
    boolean possible = m.group(1).length() == 2 && m.group(3).length() == 2;
    return possible ? day("20" + m.group(1), m.group(2), m.group(3)) : null;
  }

  private @Nullable LocalDate day(String year, String month, String day) {
    try {
      return plausible(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable LocalDate plausible(LocalDate date) {
    return likely(date) ? date : null;
  }

  private boolean likely(LocalDate date) {
    return date.getYear() >= oldest && date.getYear() <= 2100;
  }

  private static String dayPart(String raw) {
    String text = CellText.trimmed(raw);
    int end = 0;
    while (end < text.length()
        && !Character.isSpaceChar(text.charAt(end))
        && text.charAt(end) != 'T') {
      end++;
    }
    return text.substring(0, end);
  }
}
