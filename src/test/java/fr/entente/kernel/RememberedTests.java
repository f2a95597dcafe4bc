package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTests {
  private final AtomicInteger reads = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void noTransactionIsLeft() {
    TransactionSynchronizationManager.clear();
  }

  private int slow() {
    int number = reads.incrementAndGet();
    if (number == 1) {
      begun.countDown();
      await(mayEnd);
    }
    return number;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWasReadIsKnownUntilItIsForgotten() {
    var value = new Remembered<>(Duration.ofHours(1), reads::incrementAndGet);
    assertThat(value.get()).isEqualTo(1);
    assertThat(value.get()).isEqualTo(1);
    value.forget();
    assertThat(value.get()).isEqualTo(2);
  }

  @Test
  void oneReadsForAllWhoAskMeanwhile() {
    var value = new Remembered<>(Duration.ofHours(1), this::slow);
    var first = CompletableFuture.supplyAsync(value::get, Thread::startVirtualThread);
    await(begun);
    var second = CompletableFuture.supplyAsync(value::get, Thread::startVirtualThread);
    mayEnd.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
    assertThat(reads).hasValue(1);
  }

  @Test
  void whoIsInATransactionWaitsForNobody() {
    var value = new Remembered<>(Duration.ofHours(1), this::slow);
    var first = CompletableFuture.supplyAsync(value::get, Thread::startVirtualThread);
    await(begun);
    TransactionSynchronizationManager.setActualTransactionActive(true);
    assertThat(value.get()).isEqualTo(2);
    mayEnd.countDown();
    assertThat(first.join()).isEqualTo(1);
  }

  @Test
  void anOldValueDoesWhileSomebodyReadsANewOne() {
    var value = new Remembered<>(Duration.ZERO, this::slowAgain);
    assertThat(value.get()).isEqualTo(1);
    var second = CompletableFuture.supplyAsync(value::get, Thread::startVirtualThread);
    await(begun);
    assertThat(value.get()).isEqualTo(1);
    mayEnd.countDown();
    assertThat(second.join()).isEqualTo(2);
  }

  private int slowAgain() {
    int number = reads.incrementAndGet();
    if (number == 2) {
      begun.countDown();
      await(mayEnd);
    }
    return number;
  }

  @Test
  void whatIsForgottenWhileItIsReadIsNotKept() {
    var value = new Remembered<>(Duration.ofHours(1), this::slow);
    var first = CompletableFuture.supplyAsync(value::get, Thread::startVirtualThread);
    await(begun);
    value.forget();
    mayEnd.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(value.get()).isEqualTo(2);
  }
}
