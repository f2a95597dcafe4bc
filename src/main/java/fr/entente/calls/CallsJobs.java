package fr.entente.calls;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after calls that fell silent, from a few seconds after the start on.
@Component
class CallsJobs {
  private final Calls calls;

  CallsJobs(Calls calls) {
    this.calls = calls;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void reconcile() {
    calls.reconcile();
  }
}
