package fr.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server again when it stops while the application works, with back-off, and says on
/// the console what it does. It never gives up: without the database nothing works.
final class DatabaseWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final DatabaseProcess process;
  private volatile boolean ended;

  DatabaseWatch(DatabaseProcess process) {
    this.process = process;
  }

  void begin() {
    Thread.ofVirtual().name("database-watch").start(this::run);
  }

  void end() {
    ended = true;
  }

  private void run() {
    while (!ended) {
      LockSupport.parkNanos(LOOK.toNanos());
      if (!ended && process.handle().isEmpty() && !process.answers()) {
        bringBack();
      }
    }
  }

  private void bringBack() {
    say("The database stopped. It is started again; what was saved is kept.");
    long begun = System.nanoTime();
    Duration pause = Duration.ofSeconds(1);
    while (!ended && !started()) {
      say("The database did not start; next try in " + pause.toSeconds() + " s.");
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
    }
    if (!ended) {
      long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
      say("The database is back after " + seconds + " s.");
    }
  }

  private boolean started() {
    try {
      return process.answers() || process.start();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      LOG.error("The database cannot be started", e);
      return false;
    }
  }

  /// The console is where whoever started the product looks; the log is for later.
  static void say(String sentence) {
    System.out.println(sentence);
    LOG.warn("{}", sentence);
  }
}
