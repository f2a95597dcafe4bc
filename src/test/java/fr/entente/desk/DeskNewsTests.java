package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.detection.FindingRaised;
import fr.entente.detection.Response;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.listening.Label;
import java.time.Duration;
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

  private static FindingRaised sign(AgentId agent) {
    return new FindingRaised(
        1,
        new AccountId(31),
        new DebtorId(12),
        new CallId(5),
        agent,
        Label.CASH_FLOW_HIDDEN,
        Response.PROMPT,
        false);
  }

  /// The words come first, and are shown; the sign in them comes a moment later.
  @Test
  void aSignWaitsForNoPause() throws Exception {
    var patient = new DeskNews(new OpenDesks(), Duration.ofHours(1));
    var seen = new Semaphore(0);
    var first = new CountDownLatch(1);
    Runnable refresh =
        () -> {
          seen.release();
          held(first);
        };
    try (var _ = patient.watch(claire, refresh)) {
      patient.changed(claire);
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      patient.on(sign(claire));
      first.countDown();
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      patient.changed(claire);
      patient.on(sign(claire));
      assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(seen.availablePermits()).isZero();
    } finally {
      patient.destroy();
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
