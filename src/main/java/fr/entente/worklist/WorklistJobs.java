package fr.entente.worklist;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Keeps the list in time. Safe on several nodes.
@Component
class WorklistJobs {
  private final Worklist worklist;

  WorklistJobs(Worklist worklist) {
    this.worklist = worklist;
  }

  @Bean
  RecurringJob worklistTick(@Value("${entente.worklist.tick:5s}") Duration every) {
    return RecurringJob.every("worklist.tick", every, worklist::tick);
  }

  @Bean
  RecurringJob worklistProof() {
    return RecurringJob.every("worklist.proof", Duration.ofMinutes(10), worklist::prove);
  }
}
