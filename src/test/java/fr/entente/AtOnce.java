package fr.entente;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/// Test fixture: two threads that start at the same moment, each as whoever is signed in here.
public final class AtOnce {
  private AtOnce() {}

  /// What came of both, in the order given.
  public static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
    var start = new CyclicBarrier(2);
    List<Future<T>> running = new ArrayList<>();
    List<T> came = new ArrayList<>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<T> each : List.of(one, other)) {
        running.add(
            pool.submit(
                new DelegatingSecurityContextCallable<T>(() -> {
                  start.await();
                  return each.call();
                })));
      }
      for (Future<T> each : running) {
        came.add(each.get());
      }
    }
    return came;
  }
}
