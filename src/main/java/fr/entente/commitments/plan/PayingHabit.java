package fr.entente.commitments.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The day of the month around which somebody usually pays: `hits` of `of` paying days fell at most
/// two days from it; `next` is the first such day to come. In months that are too short the last
/// day stands for it. Only what is told plainly: four paying days at least, in three months at
/// least, three fifths of them near.
public record PayingHabit(int day, int hits, int of, LocalDate next) {
  private static final int NEAR = 2;
  private static final int FEWEST = 4;
  private static final int MONTHS = 3;
  private static final double SHARE = 0.6;

  /// Nothing when there is no habit to be seen. Several payments of one day count once.
  static Optional<PayingHabit> of(Collection<LocalDate> paidOn, LocalDate today) {
    List<LocalDate> days = paidOn.stream().distinct().toList();
    long months = days.stream().map(YearMonth::from).distinct().count();
    if (days.size() < FEWEST || months < MONTHS) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, 31)
        .boxed()
        .max(
            Comparator.<Integer>comparingLong(day -> near(days, day))
                .thenComparing(day -> -spread(days, day))
                .thenComparing(Comparator.reverseOrder()))
        .map(day -> new PayingHabit(day, (int) near(days, day), days.size(), after(today, day)))
        .filter(habit -> habit.hits >= SHARE * habit.of);
  }

  private static LocalDate after(LocalDate today, int day) {
    LocalDate here = in(YearMonth.from(today), day);
    return here.isAfter(today) ? here : in(YearMonth.from(today).plusMonths(1), day);
  }

  private static long near(List<LocalDate> days, int day) {
    return days.stream().filter(each -> distance(each, day) <= NEAR).count();
  }

  private static long spread(List<LocalDate> days, int day) {
    return days.stream()
        .mapToLong(each -> distance(each, day))
        .filter(distance -> distance <= NEAR)
        .sum();
  }

  private static long distance(LocalDate paid, int day) {
    YearMonth month = YearMonth.from(paid);
    return IntStream.rangeClosed(-1, 1)
        .mapToLong(
            shift -> Math.abs(in(month.plusMonths(shift), day).toEpochDay() - paid.toEpochDay()))
        .min()
        .orElseThrow();
  }

  private static LocalDate in(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
