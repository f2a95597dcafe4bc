package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AgentId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskNewsTests {
  private final DeskNews news = new DeskNews();
  private final AgentId claire = new AgentId(7);

  @AfterEach
  void stop() {
    news.destroy();
  }

  @Test
  void aBurstOfNewsReachesTheScreenAFewTimesASecondAndTheLastIsNeverLost() throws Exception {
    var seen = new Semaphore(0);
    long begin = System.nanoTime();
    try (var _ = news.watch(claire, seen::release)) {
      for (int i = 0; i < 500; i++) {
        news.changed(claire);
      }
      assertThat(seen.tryAcquire(2, 2, TimeUnit.SECONDS)).isTrue();
      assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
      assertThat(seen.availablePermits()).isZero();
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
      assertThat(seen.tryAcquire(1, 1, TimeUnit.SECONDS)).isTrue();
      assertThat(seen.availablePermits()).isZero();
    }
  }
}
