package fr.entente.exchange;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One run in progress: what it does now, and the wish to stop it.
final class ImportTask {
  /// Somebody wished to stop the run.
  static final class Cancelled extends RuntimeException {
    Cancelled() {
      super(null, null, false, false);
    }
  }

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile ImportPhase phase = ImportPhase.WAITING;
  private volatile long lines;
  private volatile int percent;
  private volatile boolean cancelled;
  private @Nullable Long connection;

  /// Tells how far the run is; throws when it shall stop.
  void at(ImportPhase newPhase, long newLines, int newPercent) {
    phase = newPhase;
    lines = newLines;
    percent = newPercent;
    if (cancelled) {
      throw new Cancelled();
    }
  }

  void at(ImportPhase newPhase, int newPercent) {
    at(newPhase, lines, newPercent);
  }

  /// Names the database connection on which the run now works, so that a wish to stop reaches a
  /// long statement; null when it works on none.
  synchronized void worksOn(@Nullable Long newConnection) {
    connection = newConnection;
  }

  /// Stops the run; the killer ends the statement that runs on a connection.
  synchronized void cancel(LongConsumer killer) {
    cancelled = true;
    if (connection != null) {
      killer.accept(connection);
    }
  }

  boolean cancelled() {
    return cancelled;
  }

  ImportPhase phase() {
    return phase;
  }

  long lines() {
    return lines;
  }

  int percent() {
    return percent;
  }

  CountDownLatch done() {
    return done;
  }
}
