package fr.entente.jobs;

import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.entente.kernel.RecurringJob;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the jobs of all modules to the scheduler of this node; `entente.jobs=false` turns it off.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  // Due times are compared with the database's rows by all nodes: wall time, whatever the product's
  // clock says.
  @Bean
  com.github.kagkarlsson.scheduler.Clock scheduleClock() {
    return new SystemClock();
  }

  @Bean
  List<Task<?>> scheduledTasks(List<RecurringJob> jobs, JobRunner runner) {
    return new ArrayList<>(jobs.stream().map(runner::task).toList());
  }
}
