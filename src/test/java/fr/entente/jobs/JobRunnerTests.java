package fr.entente.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.entente.kernel.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JobRunnerTests {
  private final JobLog log = mock();

  @Test
  void whatIsWorseThanAnExceptionEndsTheJobVisiblyToo() {
    var job =
        RecurringJob.every(
            "test.deep",
            Duration.ofMinutes(1),
            () -> {
              throw new StackOverflowError("too deep");
            });
    assertThatThrownBy(
            () -> new JobRunner(log, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).run(job, "here"))
        .isInstanceOf(BrokenJob.class)
        .hasMessage("StackOverflowError: too deep")
        .hasNoCause();
    verify(log).failed(eq("test.deep"), eq("here"), any(), any(), contains("StackOverflowError"));
  }
}
