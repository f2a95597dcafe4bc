package fr.entente.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// So many desks at work for a while: each presses the key that its screen asks for, thinks, and
/// presses the next. Every desk's browser beats beside it, like every browser.
final class BusyFloor {
  static final int KEYS_A_CALL = 6;
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(200);

  final Latencies keys = new Latencies();
  final Latencies beats = new Latencies();
  final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong lastAnswer = new AtomicLong();
  private volatile long longestStall;

  /// The longest time during which somebody waited and nobody was answered, in milliseconds.
  double longestStall() {
    return longestStall / 1e6;
  }

  /// Each call of a desk takes between `shortest` and twice as long.
  void work(List<DeskScreen> desks, Duration shortest, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    lastAnswer.set(System.nanoTime());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (DeskScreen desk : desks) {
        all.add(threads.submit(() -> agent(desk, shortest, end)));
        all.add(threads.submit(() -> browser(desk, end)));
      }
      all.add(threads.submit(() -> watch(end)));
      for (Future<?> each : all) {
        each.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void agent(DeskScreen desk, Duration shortest, long end) {
    think(shortest, end);
    while (System.nanoTime() < end) {
      String key = desk.key();
      if (key != null) {
        timed(keys, () -> desk.press(key));
      }
      think(shortest, end);
    }
  }

  private static void think(Duration shortest, long end) {
    long step = Math.max(1, shortest.toNanos() / KEYS_A_CALL);
    long pause = step + ThreadLocalRandom.current().nextLong(step);
    LockSupport.parkNanos(Math.max(0, Math.min(pause, end - System.nanoTime())));
  }

  private void browser(DeskScreen desk, long end) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(BEAT.toNanos()));
    while (System.nanoTime() < end) {
      timed(beats, desk::beat);
      LockSupport.parkNanos(Math.max(0, Math.min(BEAT.toNanos(), end - System.nanoTime())));
    }
  }

  private void timed(Latencies times, Runnable request) {
    long begin = System.nanoTime();
    if (waiting.getAndIncrement() == 0) {
      lastAnswer.accumulateAndGet(begin, Math::max);
    }
    try {
      request.run();
      lastAnswer.accumulateAndGet(System.nanoTime(), Math::max);
    } catch (IllegalStateException e) {
      if (failures.getAndIncrement() == 0) {
        Site.say("a desk was not answered: " + e);
      }
    } finally {
      waiting.decrementAndGet();
      times.add(System.nanoTime() - begin);
    }
  }

  private void watch(long end) {
    while (System.nanoTime() < end || waiting.get() > 0) {
      if (waiting.get() > 0) {
        longestStall = Math.max(longestStall, System.nanoTime() - lastAnswer.get());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
    }
  }
}
