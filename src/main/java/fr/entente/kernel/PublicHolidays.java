package fr.entente.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Public holidays of a region: the 11 days of Code du travail L3133-1 (`FR`), with Good Friday and
/// 26 December in Alsace-Moselle (L3134-13) and the abolition of slavery overseas (L3422-2).
public record PublicHolidays(String region) {
  private static final Map<String, MonthDayOfYear> REGIONS =
      Map.of(
          "FR", MonthDayOfYear.NONE,
          "FR-ALSACE-MOSELLE", MonthDayOfYear.NONE,
          "FR-GP", new MonthDayOfYear(Month.MAY, 27),
          "FR-MQ", new MonthDayOfYear(Month.MAY, 22),
          "FR-GF", new MonthDayOfYear(Month.JUNE, 10),
          "FR-RE", new MonthDayOfYear(Month.DECEMBER, 20),
          "FR-YT", new MonthDayOfYear(Month.APRIL, 27),
          "FR-BL", new MonthDayOfYear(Month.OCTOBER, 9),
          "FR-MF", new MonthDayOfYear(Month.MAY, 28));
  private static final Map<String, NavigableSet<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  public static final PublicHolidays FRANCE = new PublicHolidays("FR");
  public static final PublicHolidays ALSACE_MOSELLE = new PublicHolidays("FR-ALSACE-MOSELLE");

  public PublicHolidays {
    if (!known(region)) {
      throw new IllegalArgumentException("no holidays are known for region " + region);
    }
  }

  public static boolean known(String region) {
    return REGIONS.containsKey(region);
  }

  /// The region of a French address, by its postcode; metropolitan France when there is none.
  public static PublicHolidays ofPostcode(@Nullable String postcode) {
    String code = postcode == null ? "" : postcode.replace(" ", "");
    if (code.matches("(57|67|68).*")) {
      return ALSACE_MOSELLE;
    }
    String region =
        switch (code.length() < 3 ? "" : code.substring(0, 3)) {
          case "971" -> ofGuadeloupe(code);
          case "972" -> "FR-MQ";
          case "973" -> "FR-GF";
          case "974" -> "FR-RE";
          case "976" -> "FR-YT";
          case "977" -> "FR-BL";
          case "978" -> "FR-MF";
          default -> "FR";
        };
    return new PublicHolidays(region);
  }

  // Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007 and kept its postcodes.
  private static String ofGuadeloupe(String code) {
    return switch (code) {
      case "97133" -> "FR-BL";
      case "97150" -> "FR-MF";
      default -> "FR-GP";
    };
  }

  /// Sorted; immutable.
  public NavigableSet<LocalDate> of(int year) {
    return KNOWN.computeIfAbsent(region + year, _ -> compute(year));
  }

  public boolean closed(LocalDate day) {
    return of(day.getYear()).contains(day);
  }

  /// Monday to Friday, and no holiday.
  public boolean businessDay(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !closed(day);
  }

  /// This day, or the first business day after it.
  public LocalDate businessDayFrom(LocalDate day) {
    LocalDate date = day;
    while (!businessDay(date)) {
      date = date.plusDays(1);
    }
    return date;
  }

  private NavigableSet<LocalDate> compute(int year) {
    LocalDate easter = easter(year);
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.of(year, 1, 1));
    days.add(easter.plusDays(1));
    days.add(LocalDate.of(year, 5, 1));
    days.add(LocalDate.of(year, 5, 8));
    days.add(easter.plusDays(39));
    days.add(easter.plusDays(50));
    days.add(LocalDate.of(year, 7, 14));
    days.add(LocalDate.of(year, 8, 15));
    days.add(LocalDate.of(year, 11, 1));
    days.add(LocalDate.of(year, 11, 11));
    days.add(LocalDate.of(year, 12, 25));
    if (region.equals("FR-ALSACE-MOSELLE")) {
      days.add(easter.minusDays(2));
      days.add(LocalDate.of(year, 12, 26));
    }
    MonthDayOfYear own = REGIONS.get(region);
    if (own != null && own.day() > 0) {
      days.add(LocalDate.of(year, own.month(), own.day()));
    }
    return Collections.unmodifiableNavigableSet(days);
  }

  // The Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  private record MonthDayOfYear(Month month, int day) {
    static final MonthDayOfYear NONE = new MonthDayOfYear(Month.JANUARY, 0);
  }
}
