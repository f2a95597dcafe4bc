package fr.entente.simulator;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waits for something that happens on other threads.
final class Eventually {
  private Eventually() {}

  static void holds(Callable<Boolean> what) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(what);
  }
}
