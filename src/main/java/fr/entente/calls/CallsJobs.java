package fr.entente.calls;

import fr.entente.kernel.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Looks after calls that fell silent, from a few seconds after the start on.
@Component
class CallsJobs {
  private final Calls calls;

  CallsJobs(Calls calls) {
    this.calls = calls;
  }

  @Bean
  RecurringJob callsReconciliation() {
    return RecurringJob.every("calls.reconcile", Duration.ofSeconds(5), calls::reconcile);
  }
}
