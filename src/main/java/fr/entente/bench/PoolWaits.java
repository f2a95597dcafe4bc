package fr.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// How long threads wait for a connection of the application's own pool.
final class PoolWaits implements BeanPostProcessor, IMetricsTracker {
  private final Latencies waits = new Latencies();
  private final AtomicLong timeouts = new AtomicLong();

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setMetricsTrackerFactory((_, _) -> this);
    }
    return bean;
  }

  @Override
  public void recordConnectionAcquiredNanos(long nanos) {
    waits.add(nanos);
  }

  @Override
  public void recordConnectionTimeout() {
    timeouts.incrementAndGet();
  }

  Latencies waits() {
    return waits;
  }

  long timeouts() {
    return timeouts.get();
  }

  void reset() {
    waits.reset();
    timeouts.set(0);
  }
}
