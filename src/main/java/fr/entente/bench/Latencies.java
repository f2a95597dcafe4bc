package fr.entente.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/// How long things took, in buckets that grow by a twentieth: any number of them in a few
/// kilobytes, from many threads. Milliseconds out, nanoseconds in.
final class Latencies {
  private static final double STEP = Math.log(1.05);
  private static final double FIRST_NANOS = 1_000;
  private final AtomicLongArray buckets = new AtomicLongArray(500);

  void add(long nanos) {
    int bucket = (int) (Math.log(Math.max(FIRST_NANOS, nanos) / FIRST_NANOS) / STEP);
    buckets.incrementAndGet(Math.min(buckets.length() - 1, bucket));
  }

  long count() {
    long sum = 0;
    for (int i = 0; i < buckets.length(); i++) {
      sum += buckets.get(i);
    }
    return sum;
  }

  /// The upper bound of the bucket in which this part of all ends; 0 when there is none.
  double percentile(double part) {
    long left = (long) Math.ceil(part * count());
    for (int i = 0; i < buckets.length() && left > 0; i++) {
      left -= buckets.get(i);
      if (left <= 0) {
        return FIRST_NANOS * Math.exp(STEP * (i + 1)) / 1e6;
      }
    }
    return 0;
  }

  void reset() {
    for (int i = 0; i < buckets.length(); i++) {
      buckets.set(i, 0);
    }
  }
}
