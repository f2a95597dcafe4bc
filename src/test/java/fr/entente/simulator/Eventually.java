package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something that happens on other threads.
final class Eventually {
  private Eventually() {}

  static void holds(BooleanSupplier what) {
    long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited fifteen seconds").isLessThan(end);
      LockSupport.parkNanos(2_000_000);
    }
  }
}
