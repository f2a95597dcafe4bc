package fr.entente.compliance;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends holds whose date has come, so that their accounts return to the worklist.
@Component
class HoldJob {
  private final Compliance compliance;

  HoldJob(Compliance compliance) {
    this.compliance = compliance;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  void run() {
    compliance.expireHolds();
  }
}
