package fr.entente.bench;

import fr.entente.kernel.RunAs;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// So many agents claim without thinking time for a while. Every claim is a new agent's, so that
/// the service does all its work each time.
record Round(
    double perSecond, double p50, double p95, double p99, double max, double cpu, long duplicates) {
  private static final AtomicLong AGENTS = new AtomicLong(1_000_000);

  private record Shift(long[] nanos, long[] accounts, int count) {}

  static Round run(Site site, Claiming claiming, int agents, Duration length) {
    return run(site, claiming, agents, length, Duration.ZERO);
  }

  static Round run(Site site, Claiming claiming, int agents, Duration length, Duration thinking) {
    long end = System.nanoTime() + length.toNanos();
    return until(site, claiming, agents, () -> System.nanoTime() >= end, thinking);
  }

  static Round until(
      Site site, Claiming claiming, int agents, BooleanSupplier over, Duration thinking) {
    long cpu = site.processorMillis();
    long begin = System.nanoTime();
    try (var floor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Shift>> shifts =
          floor.invokeAll(
              IntStream.range(0, agents)
                  .<Callable<Shift>>mapToObj(
                      _ -> () -> RunAs.system(() -> shift(claiming, over, thinking)))
                  .toList());
      double seconds = (System.nanoTime() - begin) / 1e9;
      return of(shifts, seconds, site.processorMillis() - cpu);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shift shift(Claiming claiming, BooleanSupplier over, Duration thinking) {
    long[] nanos = new long[1024];
    long[] accounts = new long[1024];
    int count = 0;
    try {
      while (!over.getAsBoolean()) {
        long begin = System.nanoTime();
        long account = claiming.claim(AGENTS.incrementAndGet());
        long took = System.nanoTime() - begin;
        if (account == 0) {
          throw new IllegalStateException("The worklist ran empty in the middle of a round");
        }
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
          accounts = Arrays.copyOf(accounts, 2 * count);
        }
        nanos[count] = took;
        accounts[count++] = account;
        if (thinking.isPositive()) {
          LockSupport.parkNanos(thinking.toNanos());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Shift(nanos, accounts, count);
  }

  private static Round of(List<Future<Shift>> shifts, double seconds, long cpu)
      throws InterruptedException, ExecutionException {
    LongStream.Builder nanos = LongStream.builder();
    Set<Long> seen = new HashSet<>();
    long duplicates = 0;
    for (Future<Shift> future : shifts) {
      Shift shift = future.get();
      for (int i = 0; i < shift.count(); i++) {
        nanos.add(shift.nanos()[i]);
        duplicates += seen.add(shift.accounts()[i]) ? 0 : 1;
      }
    }
    long[] sorted = nanos.build().sorted().toArray();
    return new Round(
        sorted.length / seconds,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        (double) cpu / sorted.length,
        duplicates);
  }

  static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }
}
