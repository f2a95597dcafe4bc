package fr.entente.reporting;

import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Ends fair trials by themselves.
@Component
class ReportingJobs {
  private final FairTrials trials;

  ReportingJobs(FairTrials trials) {
    this.trials = trials;
  }

  @Bean
  RecurringJob reportingTrials() {
    return RecurringJob.every(
        "reporting.trials", Duration.ofMinutes(15), () -> RunAs.system(trials::review));
  }
}
