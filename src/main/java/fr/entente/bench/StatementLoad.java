package fr.entente.bench;

import fr.entente.exchange.Imports;
import fr.entente.kernel.RunAs;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A camt.053 file of a hundred thousand entries: how long it takes, and how much of the heap is
/// alive after a collection while it is read.
record StatementLoad(Site site, Scoreboard board) {
  private static final double LARGEST_MB = 256;

  void run() {
    var bench = new StatementBench(site.bean(Imports.class));
    RunAs.system(() -> bench.run(2_000));
    System.gc();
    long before = used();
    var over = new AtomicBoolean();
    long[] peaks = new long[2];
    Thread watch =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!over.get()) {
                peaks[0] = Math.max(peaks[0], used());
                peaks[1] = Math.max(peaks[1], alive());
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
              }
            });
    var timings = RunAs.system(() -> bench.run(site.plan().entries()));
    over.set(true);
    LockSupport.unpark(watch);
    double peak = (peaks[0] - before) / 1048576.0;
    Site.say(
        "\ncamt.053 of %,d entries, %.0f MB: read alone %.1f s, dry run %.1f s, applied %.1f s; heap of %.0f MB at most: in use %.0f MB at most over %.0f MB before, alive after a collection %.0f MB"
            .formatted(
                site.plan().entries(),
                timings.bytes() / 1048576.0,
                timings.readMs() / 1e3,
                timings.dryRunMs() / 1e3,
                timings.applyMs() / 1e3,
                Runtime.getRuntime().maxMemory() / 1048576.0,
                peak,
                before / 1048576.0,
                peaks[1] / 1048576.0));
    board.atMost(
        "camt.053: heap alive while reading and applying", peaks[1] / 1048576.0, LARGEST_MB, "MB");
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long alive() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }
}
