package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AgentId;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskNewsTests {
  private final DeskNews news = new DeskNews(new OpenDesks());
  private final AgentId claire = new AgentId(7);

  @AfterEach
  void stop() {
    news.destroy();
  }

  @Test
  void aBurstOfNewsReachesTheScreenAFewTimesASecondAndTheLastIsNeverLost() throws Exception {
    var seen = new Semaphore(0);
    var first = new CountDownLatch(1);
    var times = new ConcurrentLinkedQueue<Long>();
    Runnable refresh =
        () -> {
          times.add(System.nanoTime());
          seen.release();
          held(first);
        };
    try (var _ = news.watch(claire, refresh)) {
      news.changed(claire);
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 500; i++) {
        news.changed(claire);
      }
      first.countDown();
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(times.remove()).isLessThan(times.remove() - TimeUnit.MILLISECONDS.toNanos(240));
      assertThat(seen.availablePermits()).isZero();
    }
  }

  private static void held(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aScreenThatLeftIsForgotten() throws Exception {
    try (var _ = news.watch(claire, () -> {})) {
      assertThat(news.watching()).isEqualTo(1);
    }
    assertThat(news.watching()).isZero();
  }

  @Test
  void newsOfAnotherAgentDoesNotReachThisScreen() throws Exception {
    var seen = new Semaphore(0);
    try (var _ = news.watch(claire, seen::release)) {
      news.changed(new AgentId(8));
      news.changed(claire);
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(seen.availablePermits()).isZero();
    }
  }
}
