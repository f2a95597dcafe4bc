package fr.entente.worklist;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps the list in time. Safe on several nodes.
@Component
class WorklistJobs {
  private final Worklist worklist;

  WorklistJobs(Worklist worklist) {
    this.worklist = worklist;
  }

  @Scheduled(fixedDelayString = "${entente.worklist.tick:5s}")
  void tick() {
    worklist.tick();
  }
}
