package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class ListeningPollTests {
  private final CountDownLatch training = new CountDownLatch(1);
  private final CountDownLatch others = new CountDownLatch(50);

  @EnableScheduling
  record Others(CountDownLatch turns) {
    @Scheduled(fixedDelay = 1)
    void turn() {
      turns.countDown();
    }
  }

  @Test
  void aTrainingHoldsNoOtherWorkUp() {
    var listening = mock(Listening.class);
    doAnswer(_ -> training.await(60, TimeUnit.SECONDS)).when(listening).poll();
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
        .withPropertyValues("spring.threads.virtual.enabled=true", "entente.detection.poll=1ms")
        .withBean(ListeningPoll.class, () -> new ListeningPoll(listening))
        .withBean(Others.class, () -> new Others(others))
        .run(_ -> {
          assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();
          training.countDown();
        });
  }
}
