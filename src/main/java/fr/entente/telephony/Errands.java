package fr.entente.telephony;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// What a webhook gives rise to is done after the webhook was answered: the provider waits seconds,
/// not more.
@Component
@WhenConfigured
class Errands implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final int FAREWELL = 20;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telephony-", 0).factory());

  void run(String what, Runnable errand) {
    threads.execute(() -> {
      try {
        errand.run();
      } catch (RuntimeException e) {
        // The provider's text may hold a number.
        LOG.warn("{} did not work: {}", what, e.getClass().getSimpleName());
      }
    });
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(FAREWELL, TimeUnit.SECONDS);
  }
}
