package fr.entente.compliance;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Ends holds whose date has come, so that their accounts return to the worklist.
@Component
class HoldJob {
  private final Compliance compliance;

  HoldJob(Compliance compliance) {
    this.compliance = compliance;
  }

  @Bean
  RecurringJob endOfHolds() {
    return RecurringJob.every("compliance.holds", Duration.ofMinutes(1), compliance::expireHolds);
  }
}
