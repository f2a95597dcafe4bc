package fr.entente.kernel;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One value read from the database, good for a while. One thread reads for all who ask meanwhile;
/// they go on with what is merely old. Who is inside a transaction holds a connection and never
/// waits for somebody who may need one: it reads for itself, on its own connection.
public final class Remembered<T> {
  private final long goodNanos;
  private final Supplier<T> read;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known<T> known;
  private volatile Object age = new Object();

  public Remembered(Duration good, Supplier<T> read) {
    this.goodNanos = good.toNanos();
    this.read = read;
  }

  private record Known<T>(T value, long readAt) {}

  public T get() {
    Known<T> seen = known;
    if (seen != null && good(seen)) {
      return seen.value();
    }
    boolean mayWait =
        seen == null && !TransactionSynchronizationManager.isActualTransactionActive();
    if (mayWait) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return seen == null ? read.get() : seen.value();
    }
    try {
      Known<T> meanwhile = known;
      return meanwhile != null && good(meanwhile) ? meanwhile.value() : renew();
    } finally {
      reading.unlock();
    }
  }

  /// What was read is no longer true: at once for this thread, and for all when the transaction has
  /// ended.
  public void forget() {
    age = new Object();
    known = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              age = new Object();
              known = null;
            }
          });
    }
  }

  // What was forgotten while it was being read is told once and not kept.
  private T renew() {
    Object before = age;
    T value = read.get();
    if (age == before) {
      known = new Known<>(value, System.nanoTime());
    }
    return value;
  }

  private boolean good(Known<T> seen) {
    return System.nanoTime() - seen.readAt() < goodNanos;
  }
}
