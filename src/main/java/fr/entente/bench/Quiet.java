package fr.entente.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Waits until the database has cleared away what the last round left, so that no round pays for
/// another.
final class Quiet {
  private static final int PATIENCE = 300;

  private Quiet() {}

  static void untilPurged(JdbcClient jdbc) {
    for (int i = 0; i < PATIENCE && history(jdbc) > 100; i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static long history(JdbcClient jdbc) {
    return jdbc.sql("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")
        .query((row, _) -> row.getLong(2))
        .single();
  }
}
