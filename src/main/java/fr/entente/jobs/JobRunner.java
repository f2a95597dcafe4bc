package fr.entente.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.entente.kernel.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Runs one job and writes down how it went, also when it breaks.
@Component
class JobRunner {
  private final JobLog log;
  private final Clock clock;

  JobRunner(JobLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), schedule(job))
        .execute((_, context) -> run(job, context.getExecution().pickedBy));
  }

  private Schedule schedule(RecurringJob job) {
    return job.every() != null
        ? FixedDelay.of(job.every())
        : new Daily(clock.getZone(), Objects.requireNonNull(job.dailyAt()));
  }

  void run(RecurringJob job, String node) {
    Instant began = clock.instant();
    long nanos = System.nanoTime();
    try {
      int changed = job.work().run();
      log.ended(job.name(), node, began, took(nanos), changed);
    } catch (RuntimeException | Error broken) {
      log.failed(job.name(), node, began, took(nanos), Failures.told(broken));
      throw new BrokenJob(broken);
    }
  }

  private static Duration took(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
