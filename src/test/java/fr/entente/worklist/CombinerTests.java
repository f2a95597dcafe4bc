package fr.entente.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinerTests {
  @Test
  void everyoneGetsTheAnswerToTheOwnQuestionAndWorkNeverOverlaps() throws Exception {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger batches = new AtomicInteger();
    Combiner<Integer, Integer> combiner =
        new Combiner<>(
            16,
            questions -> {
              assertThat(working.incrementAndGet()).isEqualTo(1);
              assertThat(questions).hasSizeLessThanOrEqualTo(16);
              batches.incrementAndGet();
              Thread.yield();
              working.decrementAndGet();
              return questions.stream().map(each -> each * 2).toList();
            });
    try (var floor = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          floor.invokeAll(
              IntStream.range(0, 20_000)
                  .<Callable<Integer>>mapToObj(i -> () -> combiner.ask(i) - 2 * i)
                  .toList());
      for (var answer : answers) {
        assertThat(answer.get()).isZero();
      }
    }
    assertThat(batches.get()).isBetween(20_000 / 16, 20_000);
  }

  @Test
  void aFailureReachesThoseWhoWaitedForItAndNobodyElse() {
    AtomicInteger runs = new AtomicInteger();
    Combiner<Integer, Integer> combiner =
        new Combiner<>(
            16,
            questions -> {
              if (runs.getAndIncrement() == 0) {
                throw new IllegalStateException("first");
              }
              return questions;
            });
    assertThatThrownBy(() -> combiner.ask(1)).hasMessage("first");
    assertThat(combiner.ask(2)).isEqualTo(2);
  }
}
