package fr.entente.workshop;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/// Trains and measures one thing after the other on a thread of low priority: calls go first.
@Component
class TrainingQueue {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingQueue.class);

  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name("listening-workshop")
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .factory());

  /// The work runs in the name of whoever asks for it.
  <T> Running<T> begin(Function<Running<T>, Optional<T>> work) {
    var running = new Running<T>();
    hands.execute(new DelegatingSecurityContextRunnable(() -> run(running, work)));
    return running;
  }

  private static <T> void run(Running<T> running, Function<Running<T>, Optional<T>> work) {
    try {
      running.succeed(running.cancelled() ? Optional.empty() : work.apply(running));
    } catch (RuntimeException | Error e) {
      LOG.error("Work on the detector broke off", e);
      running.fail(e);
    }
  }

  @PreDestroy
  void close() {
    hands.shutdownNow();
  }
}
