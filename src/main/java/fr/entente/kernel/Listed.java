package fr.entente.kernel;

import java.util.List;
import java.util.function.Function;

/// Rows of a long list, from which place on, and how many there are in all: counted to one more
/// than [Stretch#REACH].
public record Listed<T>(List<T> rows, int from, int counted) {
  /// The SQL that counts no further than that; to be filled with rows of anything.
  public static final String COUNT_TO = " LIMIT " + (Stretch.REACH + 1);

  /// One stretch of a list that is wholly at hand.
  public static <T> Listed<T> of(List<T> all, Stretch wanted) {
    var stretch = wanted.within(all.size());
    int end = Math.min(all.size(), stretch.from() + stretch.size());
    return new Listed<>(all.subList(stretch.from(), end), stretch.from(), all.size());
  }

  public boolean endless() {
    return counted > Stretch.REACH;
  }

  /// How many can be walked through.
  public int total() {
    return Math.min(counted, Stretch.REACH);
  }

  public <R> Listed<R> map(Function<? super T, ? extends R> each) {
    return new Listed<>(rows.stream().<R>map(each).toList(), from, counted);
  }
}
