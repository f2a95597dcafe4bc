package fr.entente.kernel;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Work that comes back by itself, on one node at a time. The name is a row of the schedule and
/// never changes. The work is idempotent and may be cut off anywhere; it returns how many things it
/// changed. Every so often after its last end, or daily at an hour of the floor.
public record RecurringJob(
    String name, @Nullable Duration every, @Nullable LocalTime dailyAt, Work work) {
  /// What a job does.
  @FunctionalInterface
  public interface Work {
    int run();
  }

  public static RecurringJob every(String name, Duration every, Work work) {
    return new RecurringJob(name, every, null, work);
  }

  public static RecurringJob daily(String name, LocalTime at, Work work) {
    return new RecurringJob(name, null, at, work);
  }
}
