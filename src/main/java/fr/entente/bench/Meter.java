package fr.entente.bench;

import java.util.function.Supplier;

/// What a piece of work costs: milliseconds by the clock, and milliseconds of processor of this
/// process and the database together, which other programs on the machine disturb less.
record Meter(long wall, long processor, long database) {
  static final Meter MOST = new Meter(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  static Meter of(Site site, Runnable work) {
    return of(
            site,
            () -> {
              work.run();
              return true;
            })
        .cost();
  }

  record Measured<T>(T result, Meter cost) {}

  static <T> Measured<T> of(Site site, Supplier<T> work) {
    long processor = site.processorMillis();
    long database = site.databaseMillis();
    long begin = System.nanoTime();
    T result = work.get();
    long wall = (System.nanoTime() - begin) / 1_000_000;
    return new Measured<>(
        result,
        new Meter(wall, site.processorMillis() - processor, site.databaseMillis() - database));
  }

  Meter least(Meter other) {
    return new Meter(
        Math.min(wall, other.wall),
        Math.min(processor, other.processor),
        Math.min(database, other.database));
  }

  double times(Meter other) {
    return (double) wall / Math.max(1, other.wall);
  }

  double timesOnProcessor(Meter other) {
    return (double) processor / Math.max(1, other.processor);
  }

  String text() {
    return "%.2f s (processor %.2f s, of it the database %.2f s)"
        .formatted(wall / 1e3, processor / 1e3, database / 1e3);
  }
}
